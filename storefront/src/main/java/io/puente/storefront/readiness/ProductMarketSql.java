package io.puente.storefront.readiness;

import io.puente.landedcost.ChargeKind;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.shop.Shop;
import io.puente.storefront.product.ChargedRates;
import io.puente.storefront.product.Lack;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The rows of {@code product_market}. */
final class ProductMarketSql {

  private static final UUID FIRST = new UUID(0, 0);

  private ProductMarketSql() {}

  /** The products on sale after one of them, in the order of their ids. */
  static List<UUID> onSaleAfter(Transaction tx, @Nullable UUID last, int limit) {
    return ids(
        tx.rows(
            """
            SELECT p.id
            FROM product p
            WHERE p.shop_id = $1
              AND p.purchasable
              AND p.id > $2
            ORDER BY p.id
            LIMIT $3
            """,
            tx.tenant().id(),
            last == null ? FIRST : last,
            limit));
  }

  /**
   * Those of some products that are on sale. None of them is deleted before the transaction ends.
   */
  static List<UUID> lockOnSale(Transaction tx, List<UUID> products) {
    return ids(
        tx.rows(
            """
            SELECT p.id
            FROM product p
            WHERE p.shop_id = $1
              AND p.purchasable
              AND p.id = ANY($2)
            ORDER BY p.id
            FOR KEY SHARE
            """,
            tx.tenant().id(),
            products.toArray(UUID[]::new)));
  }

  private static List<UUID> ids(List<Row> rows) {
    return rows.stream().map(row -> row.getUUID("id")).toList();
  }

  /** What is stored of some products, by product and country. */
  static Map<UUID, Map<String, ProductMarket>> of(Transaction tx, List<UUID> products) {
    Map<UUID, Map<String, ProductMarket>> stored = new HashMap<>();
    tx
        .rows(
            """
            SELECT product_id, country, missing, facts, signature, signed_at, charges,
                   law_changed_at, law_before, law_after
            FROM product_market
            WHERE shop_id = $1
              AND product_id = ANY($2)
            """,
            tx.tenant().id(),
            products.toArray(UUID[]::new))
        .stream()
        .map(ProductMarketSql::read)
        .forEach(
            each ->
                stored
                    .computeIfAbsent(each.product(), first -> new HashMap<>())
                    .put(each.country(), each));
    return stored;
  }

  private static ProductMarket read(Row row) {
    OffsetDateTime signed = row.getOffsetDateTime("signed_at");
    OffsetDateTime changed = row.getOffsetDateTime("law_changed_at");
    return new ProductMarket(
        row.getUUID("product_id"),
        row.getString("country"),
        lacks(Stream.of(row.getArrayOfStrings("missing"))),
        row.getString("facts"),
        row.getString("signature"),
        signed == null ? null : signed.toInstant(),
        charged(row.getJsonObject("charges")),
        changed == null
            ? null
            : new ProductMarket.LawChange(
                changed.toInstant(),
                standing(row.getJsonObject("law_before")),
                standing(row.getJsonObject("law_after"))));
  }

  private static Set<Lack> lacks(Stream<String> names) {
    return names
        .map(Lack::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Lack.class)));
  }

  private static Standing standing(JsonObject stored) {
    return new Standing(
        lacks(stored.getJsonArray("missing").stream().map(Object::toString)),
        charged(stored.getJsonObject("charges")));
  }

  private static JsonObject json(Standing standing) {
    return new JsonObject()
        .put("missing", new JsonArray(standing.lacks().stream().map(Lack::name).toList()))
        .put("charges", json(standing.charged()));
  }

  private static ChargedRates charged(JsonObject stored) {
    String total = stored.getString("total");
    return new ChargedRates(
        stored.getJsonArray("rates").stream()
            .map(JsonObject.class::cast)
            .map(
                each ->
                    new ChargedRates.ChargedRate(
                        ChargeKind.valueOf(each.getString("kind")), each.getString("rate")))
            .toList(),
        total == null
            ? null
            : Money.of(CurrencyUnit.of(stored.getString("currency")), new BigDecimal(total)));
  }

  private static JsonObject json(ChargedRates charged) {
    JsonObject json =
        new JsonObject()
            .put(
                "rates",
                new JsonArray(
                    charged.rates().stream()
                        .map(
                            each ->
                                new JsonObject()
                                    .put("kind", each.kind().name())
                                    .put("rate", each.rate()))
                        .toList()));
    Money total = charged.total();
    return total == null
        ? json
        : json.put("total", total.getAmount().toPlainString())
            .put("currency", total.getCurrencyUnit().getCode());
  }

  /** Inserts rows, or replaces them. */
  static void put(Transaction tx, List<ProductMarket> found, Instant now) {
    tx.batch(
        """
        INSERT INTO product_market
          (shop_id, product_id, country, ready, missing, facts, signature, signed_at, charges,
           checked_at, law_changed_at, law_before, law_after)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        ON CONFLICT (shop_id, product_id, country) DO UPDATE
        SET ready = excluded.ready,
            missing = excluded.missing,
            facts = excluded.facts,
            signature = excluded.signature,
            signed_at = excluded.signed_at,
            charges = excluded.charges,
            checked_at = excluded.checked_at,
            law_changed_at = excluded.law_changed_at,
            law_before = excluded.law_before,
            law_after = excluded.law_after
        """,
        found.stream().map(each -> tuple(tx, each, now)).toList());
  }

  private static Tuple tuple(Transaction tx, ProductMarket each, Instant now) {
    ProductMarket.LawChange change = each.change();
    Instant signed = each.signedAt();
    return Tuple.from(
        new @Nullable Object[] {
          tx.tenant().id(),
          each.product(),
          each.country(),
          each.lacks().isEmpty(),
          each.lacks().stream().map(Lack::name).toArray(String[]::new),
          each.facts(),
          each.law(),
          signed == null ? null : SqlTime.utc(signed),
          json(each.charged()),
          SqlTime.utc(now),
          change == null ? null : SqlTime.utc(change.at()),
          change == null ? null : json(change.before()),
          change == null ? null : json(change.after())
        });
  }

  /** Deletes what is stored of some products. */
  static void delete(Transaction tx, Collection<UUID> products) {
    tx.update(
        "DELETE FROM product_market WHERE shop_id = $1 AND product_id = ANY($2)",
        tx.tenant().id(),
        products.toArray(UUID[]::new));
  }

  /** Deletes what is stored of other countries, and of products that are not on sale. */
  static void deleteOutside(Transaction tx, Collection<String> countries) {
    tx.update(
        """
        DELETE FROM product_market
        WHERE shop_id = $1
          AND (country <> ALL($2)
            OR product_id NOT IN (
              SELECT p.id
              FROM product p
              WHERE p.shop_id = $1 AND p.purchasable))
        """,
        tx.tenant().id(),
        countries.toArray(String[]::new));
  }

  /**
   * The products of each country that lack something, and all that were checked for it.
   *
   * @param most so many are counted
   */
  static List<ProductMarkets.Count> counts(Transaction tx, List<String> countries, int most) {
    return tx
        .rows(
            """
            SELECT c.country,
                   (SELECT count(*)::int
                    FROM (
                      SELECT 1
                      FROM product_market m
                      WHERE m.shop_id = $1 AND m.country = c.country AND NOT m.ready
                      LIMIT $3) counted) AS lacking,
                   (SELECT count(*)::int
                    FROM (
                      SELECT 1
                      FROM product_market m
                      WHERE m.shop_id = $1 AND m.country = c.country
                      LIMIT $3) counted) AS checked
            FROM unnest($2::text[]) WITH ORDINALITY c (country, place)
            ORDER BY c.place
            """,
            tx.tenant().id(),
            countries.toArray(String[]::new),
            most)
        .stream()
        .map(
            row ->
                new ProductMarkets.Count(
                    row.getString("country"), row.getInteger("lacking"), row.getInteger("checked")))
        .toList();
  }

  /** The changes of the law that the owner has not read of, the newest first. */
  static List<ProductMarkets.ChangedLaw> changes(
      Transaction tx, Shop shop, String language, int most) {
    return tx
        .rows(
            """
            SELECT m.product_id, m.country, m.law_changed_at, m.law_before, m.law_after,
                   x.title, x.language
            FROM product_market m
            JOIN LATERAL (
              SELECT t.title, t.language
              FROM product_text t
              WHERE t.shop_id = $1 AND t.product_id = m.product_id
              ORDER BY t.language = $2 DESC, t.language = $3 DESC
              LIMIT 1) x ON true
            WHERE m.shop_id = $1
              AND m.law_changed_at IS NOT NULL
            ORDER BY m.law_changed_at DESC, m.country, m.product_id
            LIMIT $4
            """,
            tx.tenant().id(),
            language,
            shop.language(),
            most)
        .stream()
        .map(
            row ->
                new ProductMarkets.ChangedLaw(
                    row.getUUID("product_id"),
                    row.getString("title"),
                    row.getString("language"),
                    row.getString("country"),
                    row.getOffsetDateTime("law_changed_at").toInstant(),
                    standing(row.getJsonObject("law_before")),
                    standing(row.getJsonObject("law_after"))))
        .toList();
  }

  /** How many products the law has changed for, unread; at most so many are counted. */
  static int changedProducts(Transaction tx, int most) {
    return tx.oneRow(
            """
            SELECT count(DISTINCT counted.product_id)::int AS products
            FROM (
              SELECT m.product_id
              FROM product_market m
              WHERE m.shop_id = $1 AND m.law_changed_at IS NOT NULL
              LIMIT $2) counted
            """,
            tx.tenant().id(),
            most)
        .getInteger("products");
  }

  /** Marks the changes that were seen until a moment as read. */
  static void markRead(Transaction tx, Instant until) {
    tx.update(
        """
        UPDATE product_market
        SET law_changed_at = NULL,
            law_before = NULL,
            law_after = NULL
        WHERE shop_id = $1
          AND law_changed_at <= $2
        """,
        tx.tenant().id(),
        SqlTime.utc(until));
  }
}
