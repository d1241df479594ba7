package io.puente.storefront.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as a list of products shows it.
 *
 * @param language the language of {@code title}: the shop's own if a translation is missing
 * @param picture the first one
 * @param variants without their names and pictures
 * @param facts what import quotes ask of it
 */
public record ProductSummary(
    String title,
    String language,
    String slug,
    @Nullable Picture picture,
    List<Variant> variants,
    ImportFacts facts) {

  /** The variant that is shown first: the first available one, or else the first. */
  Variant firstChoice() {
    return variants.stream().filter(Variant::available).findFirst().orElse(variants.getFirst());
  }
}
