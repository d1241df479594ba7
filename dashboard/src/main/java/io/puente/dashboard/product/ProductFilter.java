package io.puente.dashboard.product;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which products the owner's list has. */
enum ProductFilter {
  ALL("AND p.status <> 'archived'\n"),
  ON_SALE("AND p.purchasable\n"),
  HIDDEN("AND NOT p.purchasable AND p.status IN ('active', 'unlisted')\n"),
  DRAFT("AND p.status = 'draft'\n"),
  SOLD_OUT(
      """
      AND p.purchasable
      AND NOT EXISTS (
        SELECT 1
        FROM variant v
        LEFT JOIN stock s ON s.shop_id = $1 AND s.variant_id = v.id
        WHERE v.shop_id = $1 AND v.product_id = p.id AND v.active
          AND (NOT s.tracked OR s.continue_selling OR s.on_hand > s.reserved))
      """),
  /** Can be sold to each of some countries, as it was last found out. */
  READY(
      """
      AND p.purchasable
      AND NOT EXISTS (
        SELECT 1
        FROM unnest($countries::text[]) wanted (country)
        WHERE NOT EXISTS (
          SELECT 1
          FROM product_market m
          WHERE m.shop_id = $1 AND m.product_id = p.id AND m.country = wanted.country AND m.ready))
      """),
  /** Cannot be sold to one of some countries. */
  NOT_READY(
      """
      AND p.purchasable
      AND EXISTS (
        SELECT 1
        FROM product_market m
        WHERE m.shop_id = $1 AND m.product_id = p.id AND m.country = ANY($countries) AND NOT m.ready)
      """),
  ARCHIVED("AND p.status = 'archived'\n");

  private final String condition;

  ProductFilter(String condition) {
    this.condition = condition;
  }

  /** Whether it asks about countries. */
  boolean isByCountry() {
    return this == READY || this == NOT_READY;
  }

  /**
   * The condition on {@code product p}, where {@code $1} is the shop, and {@code $countries} stands
   * for the parameter with the countries.
   */
  String condition() {
    return condition;
  }

  /** Its value in addresses, and the end of the key of its name. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ProductFilter of(Optional<String> key) {
    return Stream.of(values())
        .filter(filter -> key.filter(filter.key()::equals).isPresent())
        .findFirst()
        .orElse(ALL);
  }
}
