package io.puente.catalogsync.catalog;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of {@code variant_market_price}. */
final class MarketPriceSql {

  private MarketPriceSql() {}

  static Map<UUID, SortedMap<String, Price>> load(Transaction tx, UUID[] products) {
    Map<UUID, SortedMap<String, Price>> prices = new HashMap<>();
    for (Row row :
        tx.rows(
            """
            SELECT m.variant_id, m.market, m.price_minor, m.compare_at_minor, m.currency
            FROM variant v
            JOIN variant_market_price m ON m.shop_id = $1 AND m.variant_id = v.id
            WHERE v.shop_id = $1
              AND v.product_id = ANY ($2)
            """,
            tx.tenant().id(),
            (Object) products)) {
      prices
          .computeIfAbsent(row.getUUID("variant_id"), first -> new TreeMap<>())
          .put(row.getString("market"), VariantSql.price(row));
    }
    return prices;
  }

  static void write(Transaction tx, List<Change> changes) {
    UUID shop = tx.tenant().id();
    List<Tuple> removed = new ArrayList<>();
    List<Tuple> written = new ArrayList<>();
    for (Change change : changes) {
      Map<UUID, Variant> before =
          change.before().map(Product::variants).orElse(List.of()).stream()
              .collect(Collectors.toMap(Variant::id, Function.identity()));
      for (Variant variant : change.after().variants()) {
        Variant stored = before.get(variant.id());
        SortedMap<String, Price> prices = stored == null ? new TreeMap<>() : stored.marketPrices();
        prices.keySet().stream()
            .filter(market -> !variant.marketPrices().containsKey(market))
            .forEach(market -> removed.add(Tuple.of(shop, variant.id(), market)));
        variant
            .marketPrices()
            .forEach(
                (market, price) -> {
                  if (!price.equals(prices.get(market))) {
                    written.add(tuple(shop, variant.id(), market, price));
                  }
                });
      }
    }
    tx.batch(
        """
        DELETE FROM variant_market_price
        WHERE shop_id = $1
          AND variant_id = $2
          AND market = $3
        """,
        removed);
    tx.batch(
        """
        INSERT INTO variant_market_price
          (shop_id, variant_id, market, price_minor, compare_at_minor, currency)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (shop_id, variant_id, market) DO UPDATE
        SET price_minor = excluded.price_minor,
            compare_at_minor = excluded.compare_at_minor,
            currency = excluded.currency
        """,
        written);
  }

  private static Tuple tuple(UUID shop, UUID variant, String market, Price price) {
    return Tuple.tuple()
        .addUUID(shop)
        .addUUID(variant)
        .addString(market)
        .addLong(price.amount().getAmountMinorLong())
        .addLong(VariantSql.minor(price.compareAt()))
        .addString(price.amount().getCurrencyUnit().getCode());
  }
}
