package io.puente.dashboard.product;

import io.puente.platform.database.Slice;
import io.puente.platform.database.Transaction;
import io.puente.shop.Shop;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads a shop's products for its owner, the hidden ones included. */
final class DashboardProductSql {

  private DashboardProductSql() {}

  /**
   * A product in the list.
   *
   * @param draft whether it is still being made
   * @param language the language of {@code title}
   * @param variantsWithoutWeight how many of its active variants lack a weight
   * @param declarations how many agreements it is declared under
   */
  record ListedProduct(
      UUID id,
      String title,
      String language,
      boolean visible,
      boolean unlisted,
      boolean draft,
      boolean archived,
      boolean hasHsCode,
      boolean hasOrigin,
      boolean hasCustomsDescription,
      int variantsWithoutWeight,
      int declarations) {}

  /**
   * In the language of $2 or else the shop's own ($3). The condition on the position is that of an
   * index.
   */
  private static final String LIST =
      """
      SELECT p.id, p.visible, p.purchasable AND NOT p.visible AS unlisted, x.title, x.language,
             EXISTS (
               SELECT 1
               FROM product_draft each
               WHERE each.shop_id = $1 AND each.product_id = p.id) AS draft,
             p.status = 'archived' AS archived,
             p.hs_code IS NOT NULL AS has_hs_code,
             p.origin IS NOT NULL AS has_origin,
             coalesce(p.customs_description, '') <> '' AS has_customs_description,
             (SELECT count(*)::int
              FROM variant v
              WHERE v.shop_id = $1 AND v.product_id = p.id
                AND v.active AND v.weight_grams IS NULL) AS variants_without_weight,
             (SELECT count(*)::int
              FROM origin_declaration d
              WHERE d.shop_id = $1 AND d.product_id = p.id) AS declarations
      FROM product p
      JOIN LATERAL (
        SELECT t.title, t.language
        FROM product_text t
        WHERE t.shop_id = $1 AND t.product_id = p.id
        ORDER BY t.language = $2 DESC, t.language = $3 DESC
        LIMIT 1) x ON true
      WHERE p.shop_id = $1
        AND p.position >= 0
      """;

  /** The first products. */
  static Slice<ListedProduct> first(
      Transaction tx, Shop shop, String language, ProductChoice choice, int size) {
    return Slice.first(
        list(
            tx,
            shop,
            language,
            LIST + choice.condition(5) + "ORDER BY p.position, p.id LIMIT $4",
            with(choice, size + 1)),
        size);
  }

  /** Some products, in this order. */
  static List<ListedProduct> ofIds(Transaction tx, Shop shop, String language, List<UUID> ids) {
    return list(
        tx,
        shop,
        language,
        LIST + "AND p.id = ANY($4) ORDER BY array_position($4, p.id)",
        List.of((Object) ids.toArray(UUID[]::new)));
  }

  /** The products after one of them; the first ones if there is no such product. */
  static Slice<ListedProduct> after(
      Transaction tx, Shop shop, String language, ProductChoice choice, UUID product, int size) {
    return position(tx, product)
        .map(
            position ->
                Slice.after(
                    list(
                        tx,
                        shop,
                        language,
                        LIST
                            + choice.condition(7)
                            + """
                            AND (p.position, p.id) > ($4, $5)
                            ORDER BY p.position, p.id
                            LIMIT $6
                            """,
                        with(choice, position, product, size + 1)),
                    size))
        .orElseGet(() -> first(tx, shop, language, choice, size));
  }

  /** The products before one of them; the first ones if there is no such product. */
  static Slice<ListedProduct> before(
      Transaction tx, Shop shop, String language, ProductChoice choice, UUID product, int size) {
    return position(tx, product)
        .map(
            position ->
                Slice.before(
                    list(
                        tx,
                        shop,
                        language,
                        LIST
                            + choice.condition(7)
                            + """
                            AND (p.position, p.id) < ($4, $5)
                            ORDER BY p.position DESC, p.id DESC
                            LIMIT $6
                            """,
                        with(choice, position, product, size + 1)),
                    size))
        .orElseGet(() -> first(tx, shop, language, choice, size));
  }

  private static List<Object> with(ProductChoice choice, Object... parameters) {
    return Stream.concat(Stream.of(parameters), choice.parameters().stream()).toList();
  }

  private static Optional<Integer> position(Transaction tx, UUID product) {
    return tx.row(
            "SELECT position FROM product WHERE shop_id = $1 AND id = $2",
            tx.tenant().id(),
            product)
        .map(row -> row.getInteger("position"));
  }

  private static List<ListedProduct> list(
      Transaction tx, Shop shop, String language, String sql, List<Object> more) {
    return tx
        .rows(
            sql,
            Stream.concat(Stream.of(tx.tenant().id(), language, shop.language()), more.stream())
                .toArray())
        .stream()
        .map(DashboardProductSql::product)
        .toList();
  }

  /** What one piece of each variant costs the owner, of the variants that have a cost. */
  static Map<UUID, Money> costs(Transaction tx, UUID product) {
    return tx
        .rows(
            """
            SELECT id, cost_minor, currency
            FROM variant
            WHERE shop_id = $1
              AND product_id = $2
              AND cost_minor IS NOT NULL
            """,
            tx.tenant().id(),
            product)
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.getUUID("id"),
                row ->
                    Money.ofMinor(
                        CurrencyUnit.of(row.getString("currency")), row.getLong("cost_minor"))));
  }

  private static ListedProduct product(Row row) {
    return new ListedProduct(
        row.getUUID("id"),
        row.getString("title"),
        row.getString("language"),
        row.getBoolean("visible"),
        row.getBoolean("unlisted"),
        row.getBoolean("draft"),
        row.getBoolean("archived"),
        row.getBoolean("has_hs_code"),
        row.getBoolean("has_origin"),
        row.getBoolean("has_customs_description"),
        row.getInteger("variants_without_weight"),
        row.getInteger("declarations"));
  }

  /**
   * A shop with so many products has customs facts of one of them; the others are not looked at.
   */
  private static final int TYPICAL_AMONG = 200;

  /** The first product on sale with customs facts, or else the first on sale. */
  static Optional<UUID> typical(Transaction tx) {
    return tx.row(
            """
            SELECT p.id
            FROM (
              SELECT id, position, hs_code IS NOT NULL AND origin IS NOT NULL AS facts
              FROM product
              WHERE shop_id = $1
                AND visible
              ORDER BY position, id
              LIMIT $2) p
            ORDER BY p.facts DESC, p.position, p.id
            LIMIT 1
            """,
            tx.tenant().id(),
            TYPICAL_AMONG)
        .map(row -> row.getUUID("id"));
  }

  /** The net weight of the heaviest variant on sale, in grams; empty if no weight is known. */
  static OptionalInt heaviest(Transaction tx) {
    Integer grams =
        tx.oneRow(
                """
                SELECT max(v.weight_grams) AS heaviest
                FROM product p
                JOIN variant v ON v.shop_id = $1 AND v.product_id = p.id
                WHERE p.shop_id = $1
                  AND p.visible
                  AND v.active
                """,
                tx.tenant().id())
            .getInteger("heaviest");
    return grams == null ? OptionalInt.empty() : OptionalInt.of(grams);
  }
}
