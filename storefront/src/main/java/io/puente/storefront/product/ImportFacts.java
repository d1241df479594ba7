package io.puente.storefront.product;

import io.puente.landedcost.OriginDeclaration;
import io.puente.shop.quote.Goods;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What import quotes ask of a product.
 *
 * @param hs HS code of at least six digits, if known
 * @param hsByCountry a destination's own longer code, by ISO country
 * @param dutyByCountry the duty of a destination's tariff, as the owner has entered it, by ISO
 *     country
 * @param alcohol of a drink in per cent of its volume, if known
 * @param origin where it was made, ISO country
 * @param declarations of origin under trade agreements, the expired ones included
 */
public record ImportFacts(
    @Nullable String hs,
    Map<String, String> hsByCountry,
    Map<String, String> dutyByCountry,
    @Nullable BigDecimal alcohol,
    @Nullable String origin,
    List<OriginDeclaration> declarations) {

  /** The code to classify it by in a country. */
  Optional<String> hsFor(String country) {
    return Optional.ofNullable(hsByCountry.getOrDefault(country, hs));
  }

  /**
   * Pieces of a variant that are imported into a country.
   *
   * @param id the caller's id of the goods, unique in one quote
   * @param price of all pieces together, in the market's currency
   */
  Goods goods(String id, String title, Variant variant, String country, Money price, int quantity) {
    return new Goods(
        id,
        title,
        hsFor(country).orElse(null),
        origin,
        price,
        quantity,
        times(variant.weightGrams(), quantity),
        times(variant.millilitres(), quantity),
        alcohol,
        dutyByCountry.get(country),
        declarations);
  }

  private static @Nullable Long times(@Nullable Integer ofOne, int quantity) {
    return ofOne == null ? null : (long) ofOne * quantity;
  }
}
