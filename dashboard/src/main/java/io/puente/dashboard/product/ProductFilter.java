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
  ARCHIVED("AND p.status = 'archived'\n");

  private final String condition;

  ProductFilter(String condition) {
    this.condition = condition;
  }

  /** The condition on {@code product p}, where {@code $1} is the shop. */
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
