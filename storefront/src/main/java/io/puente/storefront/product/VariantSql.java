package io.puente.storefront.product;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.puente.platform.database.PendingStatement;
import io.puente.platform.database.Transaction;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads variants with their stock and with the price that was fixed for a market. */
final class VariantSql {

  private VariantSql() {}

  /**
   * Stock and fixed prices are looked up for each variant: joined, the planner would read those of
   * the whole shop wherever the shops are small on average, for the one large shop too.
   */
  static PendingStatement ofProducts(
      Transaction tx, Shop shop, Market market, List<UUID> products) {
    return tx.ask(
        """
        SELECT v.product_id, v.id, v.sku, v.option_values, v.option_translations -> $3 AS options,
               CASE WHEN v.option_translations -> $3 IS NULL THEN $5 ELSE $3 END AS language,
               v.price_minor, v.compare_at_minor, v.currency, v.weight_grams, v.millilitres,
               v.picture_id,
               f.price_minor AS fixed_minor, f.compare_at_minor AS fixed_compare_at_minor,
               f.currency AS fixed_currency,
               CASE WHEN s.tracked AND NOT s.continue_selling THEN s.on_hand - s.reserved END AS left
        FROM variant v
        LEFT JOIN LATERAL (
          SELECT each.tracked, each.continue_selling, each.on_hand, each.reserved
          FROM stock each
          WHERE each.shop_id = $1 AND each.variant_id = v.id
          LIMIT 1) s ON true
        LEFT JOIN LATERAL (
          SELECT each.price_minor, each.compare_at_minor, each.currency
          FROM variant_market_price each
          WHERE each.shop_id = $1 AND each.variant_id = v.id AND each.market = $4
          LIMIT 1) f ON true
        WHERE v.shop_id = $1
          AND v.product_id = ANY($2)
          AND v.active
        ORDER BY v.position
        """,
        tx.tenant().id(),
        products.toArray(UUID[]::new),
        market.language(),
        market.country(),
        shop.language());
  }

  /** The names of variants by id, also of those that are no longer sold. */
  static Map<UUID, String> names(Transaction tx, Shop shop, Market market, List<UUID> variants) {
    return tx
        .rows(
            """
            SELECT v.id, v.option_values, v.option_translations -> $3 AS options, x.title
            FROM variant v
            JOIN LATERAL (
              SELECT t.title
              FROM product_text t
              WHERE t.shop_id = $1 AND t.product_id = v.product_id
              ORDER BY t.language = $3 DESC, t.language = $4 DESC
              LIMIT 1) x ON true
            WHERE v.shop_id = $1
              AND v.id = ANY($2)
            """,
            tx.tenant().id(),
            variants.toArray(UUID[]::new),
            market.language(),
            shop.language())
        .stream()
        .collect(toMap(row -> row.getUUID("id"), VariantSql::name));
  }

  /** The names of variants whose product has a title in a language. */
  static Map<UUID, VariantName> namesIn(
      Transaction tx, Shop shop, String language, List<UUID> variants) {
    return tx
        .rows(
            """
            SELECT v.id, v.option_values, v.option_translations -> $3 AS options, t.title,
                   v.option_values = '{}' OR v.option_translations -> $3 IS NOT NULL OR $3 = $4
                     AS translated
            FROM variant v
            JOIN product_text t
              ON t.shop_id = $1 AND t.product_id = v.product_id AND t.language = $3
            WHERE v.shop_id = $1
              AND v.id = ANY($2)
            """,
            tx.tenant().id(),
            variants.toArray(UUID[]::new),
            language,
            shop.language())
        .stream()
        .collect(
            toMap(
                row -> row.getUUID("id"),
                row ->
                    new VariantName(
                        row.getString("title"),
                        row.getBoolean("translated") ? String.join(" / ", options(row)) : null)));
  }

  private static String name(Row row) {
    List<String> options = options(row);
    return options.isEmpty()
        ? row.getString("title")
        : row.getString("title") + " – " + String.join(" / ", options);
  }

  static Map<UUID, List<Variant>> byProduct(List<Row> rows) {
    return rows.stream()
        .collect(
            groupingBy(row -> row.getUUID("product_id"), mapping(VariantSql::variant, toList())));
  }

  private static Variant variant(Row row) {
    String currency = row.getString("currency");
    Integer left = row.getInteger("left");
    return new Variant(
        row.getUUID("id"),
        row.getString("sku"),
        options(row),
        row.getString("language"),
        Money.ofMinor(CurrencyUnit.of(currency), row.getLong("price_minor")),
        money(currency, row.getLong("compare_at_minor")),
        marketPrice(row),
        row.getInteger("weight_grams"),
        row.getInteger("millilitres"),
        left == null ? Variant.PLENTY : left,
        row.getUUID("picture_id"));
  }

  private static Variant.@Nullable MarketPrice marketPrice(Row row) {
    String currency = row.getString("fixed_currency");
    Money price = money(currency, row.getLong("fixed_minor"));
    return price == null
        ? null
        : new Variant.MarketPrice(price, money(currency, row.getLong("fixed_compare_at_minor")));
  }

  private static List<String> options(Row row) {
    JsonArray translated = row.getJsonArray("options");
    return translated == null
        ? List.of(row.getArrayOfStrings("option_values"))
        : translated.stream().map(Object::toString).toList();
  }

  private static @Nullable Money money(@Nullable String currency, @Nullable Long minor) {
    return currency == null || minor == null
        ? null
        : Money.ofMinor(CurrencyUnit.of(currency), minor);
  }
}
