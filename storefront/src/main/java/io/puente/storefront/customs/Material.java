package io.puente.storefront.customs;

import io.puente.landedcost.Country;
import org.jspecify.annotations.Nullable;

/**
 * What a product is made of.
 *
 * @param name in the owner's words
 * @param origin where it was made, grown or dug
 * @param hs the subheading of the material, where it is known
 */
public record Material(String name, Country origin, @Nullable String hs) {}
