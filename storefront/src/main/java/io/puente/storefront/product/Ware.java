package io.puente.storefront.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As much of a product as is shown of it among others.
 *
 * @param picture the first one
 * @param variants without their names and pictures
 */
public record Ware(String title, String slug, @Nullable Picture picture, List<Variant> variants) {

  /** The variant that is shown first: the first that can be had, or else the first. */
  Variant firstChoice() {
    return variants.stream().filter(Variant::available).findFirst().orElse(variants.getFirst());
  }
}
