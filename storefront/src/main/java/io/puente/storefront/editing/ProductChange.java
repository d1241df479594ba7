package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.Product;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of a product that a person made on the dashboard.
 *
 * @param name of the person, at that time
 * @param before empty if the product was new
 */
public record ProductChange(
    UUID id, String name, String action, Optional<Product> before, Product after, Instant at) {}
