package io.puente.storefront.readiness;

import io.puente.storefront.product.ChargedRates;
import io.puente.storefront.product.Lack;
import java.util.Set;

/**
 * What the law says of a product in a country.
 *
 * @param lacks why it cannot be sold there; empty if it can
 * @param charged what a piece of its first variant is charged
 */
public record Standing(Set<Lack> lacks, ChargedRates charged) {}
