package io.puente.storefront.product;

import io.puente.landedcost.OriginDeclaration;
import io.puente.shop.quote.Goods;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product in one language, as a buyer sees it.
 *
 * @param visible false for an unlisted product, which is reached by its address only
 * @param hs HS code of at least six digits, if known
 * @param hsByCountry a destination's own longer code, by ISO country
 * @param dutyByCountry the duty of a destination's tariff, as the owner has entered it, by ISO
 *     country
 * @param alcohol of a drink in per cent of its volume, if known
 * @param origin where it was made, ISO country
 * @param slugs its slug by language
 * @param language the language of its texts: the shop's own if a translation is missing
 * @param optionLanguage the language of {@code optionNames}
 * @param declarations of origin under trade agreements, the expired ones included
 */
public record Product(
    UUID id,
    String handle,
    boolean visible,
    String slug,
    String language,
    String title,
    String descriptionHtml,
    @Nullable String seoDescription,
    @Nullable Category category,
    @Nullable String hs,
    Map<String, String> hsByCountry,
    Map<String, String> dutyByCountry,
    @Nullable BigDecimal alcohol,
    @Nullable String origin,
    @Nullable String customsDescription,
    Map<String, String> slugs,
    List<String> optionNames,
    String optionLanguage,
    List<Variant> variants,
    List<Picture> pictures,
    List<OriginDeclaration> declarations) {

  Optional<Variant> variant(String id) {
    return variants.stream().filter(variant -> variant.id().toString().equals(id)).findFirst();
  }

  /** The variant that is shown first: the first available one, or else the first. */
  Variant firstChoice() {
    return variants.stream().filter(Variant::available).findFirst().orElse(variants.getFirst());
  }

  /** What import quotes ask of it. */
  ImportFacts importFacts() {
    return new ImportFacts(hs, hsByCountry, dutyByCountry, alcohol, origin, declarations);
  }

  /** The code to classify it by in a country. */
  public Optional<String> hsFor(String country) {
    return importFacts().hsFor(country);
  }

  /**
   * Pieces of a variant that are imported into a country.
   *
   * @param id the caller's id of the goods, unique in one quote
   * @param price of all pieces together, in the market's currency
   */
  public Goods goods(String id, Variant variant, String country, Money price, int quantity) {
    return importFacts().goods(id, title, variant, country, price, quantity);
  }

  /**
   * A category.
   *
   * @param language the language of {@code name}: the shop's own if a translation is missing
   * @param picture the hash of its picture, where one is asked for and there is one
   */
  public record Category(
      String handle, String name, String language, String slug, @Nullable String picture) {}
}
