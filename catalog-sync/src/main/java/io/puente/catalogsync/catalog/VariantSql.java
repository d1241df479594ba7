package io.puente.catalogsync.catalog;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Rows of {@code variant}, loaded with their stock and market prices. */
final class VariantSql {

  private VariantSql() {}

  static Map<UUID, List<Variant>> load(Transaction tx, UUID[] products) {
    Map<UUID, SortedMap<String, Price>> marketPrices = MarketPriceSql.load(tx, products);
    Map<UUID, List<Variant>> variants = new HashMap<>();
    for (Row row :
        tx.rows(
            """
            SELECT v.product_id, v.id, v.sku, v.barcode, v.option_values, v.option_translations,
                   v.price_minor, v.compare_at_minor, v.cost_minor, v.currency,
                   v.weight_grams, v.millilitres,
                   v.requires_shipping, v.picture_id, v.position, v.active,
                   coalesce(s.on_hand, 0) AS on_hand,
                   coalesce(s.reserved, 0) AS reserved,
                   coalesce(s.tracked, true) AS tracked,
                   coalesce(s.continue_selling, false) AS continue_selling
            FROM variant v
            LEFT JOIN stock s ON s.shop_id = $1 AND s.variant_id = v.id
            WHERE v.shop_id = $1
              AND v.product_id = ANY ($2)
            ORDER BY v.product_id, v.active DESC, v.position, v.id
            """,
            tx.tenant().id(),
            (Object) products)) {
      variants
          .computeIfAbsent(row.getUUID("product_id"), first -> new ArrayList<>())
          .add(variant(row, marketPrices.getOrDefault(row.getUUID("id"), new TreeMap<>())));
    }
    return variants;
  }

  private static Variant variant(Row row, SortedMap<String, Price> marketPrices) {
    return new Variant(
        row.getUUID("id"),
        Optional.ofNullable(row.getString("sku")),
        Optional.ofNullable(row.getString("barcode")),
        List.of(row.getArrayOfStrings("option_values")),
        JsonMaps.lists(row.getJsonObject("option_translations")),
        price(row),
        marketPrices,
        Optional.ofNullable(row.getLong("cost_minor"))
            .map(minor -> Money.ofMinor(CurrencyUnit.of(row.getString("currency")), minor)),
        Optional.ofNullable(row.getInteger("weight_grams")),
        Optional.ofNullable(row.getInteger("millilitres")),
        row.getBoolean("requires_shipping"),
        Optional.ofNullable(row.getUUID("picture_id")),
        row.getInteger("position"),
        row.getBoolean("active"),
        new Stock(
            row.getInteger("on_hand"),
            row.getInteger("reserved"),
            row.getBoolean("tracked"),
            row.getBoolean("continue_selling")));
  }

  /** The price in a row's {@code price_minor}, {@code compare_at_minor} and {@code currency}. */
  static Price price(Row row) {
    CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
    return new Price(
        Money.ofMinor(currency, row.getLong("price_minor")),
        Optional.ofNullable(row.getLong("compare_at_minor"))
            .map(minor -> Money.ofMinor(currency, minor)));
  }

  static @Nullable Long minor(Optional<Money> money) {
    return money.map(Money::getAmountMinorLong).orElse(null);
  }

  static Map<String, Set<String>> handlesBySku(Transaction tx, String[] skus) {
    Map<String, Set<String>> found = new HashMap<>();
    for (Row row :
        tx.rows(
            """
            SELECT v.sku, p.handle
            FROM unnest($2::text[]) AS wanted (sku)
            JOIN variant v ON v.shop_id = $1 AND v.sku = wanted.sku
            JOIN product p ON p.shop_id = $1 AND p.id = v.product_id
            WHERE v.active
            """,
            tx.tenant().id(),
            (Object) skus)) {
      found
          .computeIfAbsent(row.getString("sku"), first -> new HashSet<>())
          .add(row.getString("handle"));
    }
    return found;
  }

  static void write(Transaction tx, List<Change> changes) {
    UUID shop = tx.tenant().id();
    List<Tuple> written = new ArrayList<>();
    for (Change change : changes) {
      List<Variant> before =
          change.before().map(Product::variants).orElse(List.of()).stream()
              .map(Variant::ownColumns)
              .toList();
      for (Variant variant : change.after().variants()) {
        if (!before.contains(variant.ownColumns())) {
          written.add(tuple(shop, change.after().id(), variant));
        }
      }
    }
    tx.batch(
        """
        INSERT INTO variant
          (shop_id, id, product_id, sku, barcode, option_values, option_translations, price_minor,
           compare_at_minor, cost_minor, currency, weight_grams, millilitres, requires_shipping,
           picture_id, position, active)
        VALUES
          ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
        ON CONFLICT (shop_id, id) DO UPDATE
        SET sku = excluded.sku,
            barcode = excluded.barcode,
            option_values = excluded.option_values,
            option_translations = excluded.option_translations,
            price_minor = excluded.price_minor,
            compare_at_minor = excluded.compare_at_minor,
            cost_minor = excluded.cost_minor,
            currency = excluded.currency,
            weight_grams = excluded.weight_grams,
            millilitres = excluded.millilitres,
            requires_shipping = excluded.requires_shipping,
            picture_id = excluded.picture_id,
            position = excluded.position,
            active = excluded.active,
            updated_at = excluded.updated_at
        """,
        written);
    MarketPriceSql.write(tx, changes);
  }

  private static Tuple tuple(UUID shop, UUID product, Variant variant) {
    return Tuple.tuple()
        .addUUID(shop)
        .addUUID(variant.id())
        .addUUID(product)
        .addString(variant.sku().orElse(null))
        .addString(variant.barcode().orElse(null))
        .addArrayOfString(variant.optionValues().toArray(String[]::new))
        .addJsonObject(JsonMaps.ofLists(variant.translations()))
        .addLong(variant.price().amount().getAmountMinorLong())
        .addLong(minor(variant.price().compareAt()))
        .addLong(minor(variant.cost()))
        .addString(variant.price().amount().getCurrencyUnit().getCode())
        .addInteger(variant.weightGrams().orElse(null))
        .addInteger(variant.millilitres().orElse(null))
        .addBoolean(variant.requiresShipping())
        .addUUID(variant.picture().orElse(null))
        .addInteger(variant.position())
        .addBoolean(variant.active());
  }
}
