package io.puente.storefront.product;

import io.puente.landedcost.OriginDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product in one language, as a buyer sees it.
 *
 * @param hs HS code of at least six digits, if the owner has said it
 * @param hsByCountry a destination's own longer code, by ISO country
 * @param origin where it was made, ISO country
 * @param slugs its name in addresses, by language
 * @param language the language that its texts really are in, which is the shop's own where a
 *     translation is missing
 * @param declarations under trade agreements, whether they still hold or not
 */
public record Product(
    UUID id,
    String handle,
    String slug,
    String language,
    String title,
    String descriptionHtml,
    @Nullable String seoDescription,
    @Nullable Category category,
    @Nullable String hs,
    Map<String, String> hsByCountry,
    @Nullable String origin,
    @Nullable String customsDescription,
    Map<String, String> slugs,
    List<String> optionNames,
    List<Variant> variants,
    List<Picture> pictures,
    List<OriginDeclaration> declarations) {

  Optional<Variant> variant(String id) {
    return variants.stream().filter(variant -> variant.id().toString().equals(id)).findFirst();
  }

  /** The variant that is shown first: the first that can be had, or else the first. */
  Variant firstChoice() {
    return variants.stream().filter(Variant::available).findFirst().orElse(variants.getFirst());
  }

  /** The code to classify it by in a country. */
  public Optional<String> hsFor(String country) {
    return Optional.ofNullable(hsByCountry.getOrDefault(country, hs));
  }

  /** The category it lies in, in the language of the page. */
  public record Category(String handle, String name, String slug) {}
}
