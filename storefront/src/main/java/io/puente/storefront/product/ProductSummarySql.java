package io.puente.storefront.product;

import io.puente.landedcost.OriginDeclaration;
import io.puente.platform.database.PendingStatement;
import io.puente.platform.database.Transaction;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads products as lists show them. Their variants and pictures are read by {@link ProductParts}.
 */
final class ProductSummarySql {

  /**
   * In the language of $2 or else the shop's own ($3). Declarations are looked up for each product:
   * with {@code EXISTS}, the planner would read those of the whole shop.
   */
  private static final String QUERY =
      """
      SELECT p.id, x.title, x.language, x.slug,
             p.hs_code, p.hs_by_country, p.duty_by_country, p.alcohol, p.origin,
             coalesce((
               SELECT true
               FROM origin_declaration d
               WHERE d.shop_id = $1 AND d.product_id = p.id
               LIMIT 1), false) AS declared
      FROM product p
      JOIN LATERAL (
        SELECT t.title, t.language, t.slug
        FROM product_text t
        WHERE t.shop_id = $1 AND t.product_id = p.id AND t.language IN ($2, $3)
        ORDER BY t.language = $2 DESC
        LIMIT 1) x ON true
      """;

  private static final String OF_SHOP =
      """
      WHERE p.shop_id = $1
        AND p.visible
      """;

  private ProductSummarySql() {}

  /** The first products of a category. */
  static List<ProductSummary> inCategory(
      Transaction tx, Shop shop, Market market, String category, int limit) {
    return products(
        tx,
        shop,
        market,
        QUERY + OF_SHOP + "AND p.category_handle = $4 ORDER BY p.position, p.id LIMIT $5",
        category,
        limit);
  }

  /** The products of a category from one of them on. */
  static List<ProductSummary> inCategory(
      Transaction tx, Shop shop, Market market, String category, Place first, int limit) {
    return products(
        tx,
        shop,
        market,
        QUERY
            + OF_SHOP
            + """
            AND p.category_handle = $4
            AND (p.position, p.id) >= ($5, $6)
            ORDER BY p.position, p.id
            LIMIT $7
            """,
        category,
        first.position(),
        first.product(),
        limit);
  }

  /** The place of a product in the shop's order. */
  record Place(int position, UUID product) {}

  /** The place of the first product of each page of a category. Reads the whole category. */
  static List<Place> pageStarts(Transaction tx, String category, int pageSize) {
    return tx
        .rows(
            """
            SELECT x.position, x.id
            FROM (
              SELECT p.position, p.id, row_number() OVER (ORDER BY p.position, p.id) AS number
              FROM product p
              WHERE p.shop_id = $1
                AND p.category_handle = $2
                AND p.visible) x
            WHERE (x.number - 1) % $3 = 0
            ORDER BY x.number
            """,
            tx.tenant().id(), category, pageSize)
        .stream()
        .map(row -> new Place(row.getInteger("position"), row.getUUID("id")))
        .toList();
  }

  /** Whether a category has more than so many products from one of them on. */
  static boolean hasMore(Transaction tx, String category, Place first, int products) {
    return tx.row(
            """
            SELECT 1
            FROM product p
            WHERE p.shop_id = $1
              AND p.category_handle = $2
              AND p.visible
              AND (p.position, p.id) >= ($3, $4)
            ORDER BY p.position, p.id
            LIMIT 1
            OFFSET $5
            """,
            tx.tenant().id(),
            category,
            first.position(),
            first.product(),
            products)
        .isPresent();
  }

  /**
   * Other products of the category of the product with this slug. The category is looked up first:
   * with a join, the planner would read all products of the category or of the shop.
   */
  static PendingStatement beside(Transaction tx, Shop shop, Market market, String slug, int limit) {
    return ask(
        tx,
        shop,
        market,
        """
        WITH named AS MATERIALIZED (
          SELECT n.id, n.category_handle
          FROM product_text t
          JOIN product n ON n.shop_id = $1 AND n.id = t.product_id
          WHERE t.shop_id = $1 AND t.slug = $4
          ORDER BY t.language = $2 DESC
          LIMIT 1
        )
        """
            + QUERY
            + OF_SHOP
            + """
            AND p.category_handle = (SELECT category_handle FROM named)
            AND p.id <> (SELECT id FROM named)
            ORDER BY p.position, p.id
            LIMIT $5
            """,
        slug,
        limit);
  }

  static List<ProductSummary> byHandles(
      Transaction tx, Shop shop, Market market, List<String> handles) {
    return products(
        tx,
        shop,
        market,
        QUERY + OF_SHOP + "AND p.handle = ANY($4) ORDER BY array_position($4, p.handle)",
        (Object) handles.toArray(String[]::new));
  }

  static List<ProductSummary> byIds(Transaction tx, Shop shop, Market market, List<UUID> ids) {
    return products(
        tx,
        shop,
        market,
        QUERY + OF_SHOP + "AND p.id = ANY($4) ORDER BY array_position($4, p.id)",
        (Object) ids.toArray(UUID[]::new));
  }

  static List<ProductSummary> first(Transaction tx, Shop shop, Market market, int limit) {
    return products(
        tx, shop, market, QUERY + OF_SHOP + "ORDER BY p.position, p.id LIMIT $4", limit);
  }

  /**
   * The products that match the search words, the best match first. A word matches if it occurs,
   * accents and endings aside, or if a word of the title is spelt almost the same. Only if no
   * product matches so well, a third of equal trigrams is enough ("tasa" finds "taza").
   */
  static List<ProductSummary> matching(
      Transaction tx, Shop shop, Market market, String words, int limit) {
    return products(
        tx,
        shop,
        market,
        """
        WITH candidate AS (
          SELECT t.product_id,
                 max(ts_rank(t.search, q.words)) FILTER (WHERE t.search @@ q.words) AS by_words,
                 max(word_similarity(plain_text($4), t.plain_title)) AS by_letters
          FROM product_text t,
               LATERAL (SELECT websearch_to_tsquery(search_configuration(t.language), $4)
                        AS words) q
          WHERE t.shop_id = $1
            AND t.language IN ($2, $3)
          GROUP BY t.product_id
        ), found AS (
          SELECT product_id, coalesce(by_words, 0) + by_letters AS rank
          FROM candidate
          WHERE by_words IS NOT NULL
             OR by_letters >= 0.6
             OR (by_letters >= 0.35 AND NOT EXISTS (
                   SELECT 1 FROM candidate WHERE by_words IS NOT NULL OR by_letters >= 0.6))
          ORDER BY rank DESC
          LIMIT $5
        )
        """
            + QUERY
            + "JOIN found ON found.product_id = p.id\n"
            + OF_SHOP
            + "ORDER BY found.rank DESC, p.position",
        words,
        limit);
  }

  private static List<ProductSummary> products(
      Transaction tx, Shop shop, Market market, String sql, Object... more) {
    List<Row> rows = ask(tx, shop, market, sql, more).rows();
    Optional<PendingStatement> declared = ProductSql.declarations(tx, rows);
    ProductParts parts =
        ProductParts.of(tx, shop, market, rows.stream().map(row -> row.getUUID("id")).toList());
    return products(rows, parts, ProductSql.claims(declared));
  }

  private static PendingStatement ask(
      Transaction tx, Shop shop, Market market, String sql, Object... more) {
    return tx.ask(
        sql,
        Stream.concat(
                Stream.of(tx.tenant().id(), market.language(), shop.language()), Stream.of(more))
            .toArray());
  }

  /** The products that have a variant on sale. */
  static List<ProductSummary> products(
      List<Row> rows, ProductParts parts, Map<UUID, List<OriginDeclaration>> claims) {
    return rows.stream()
        .filter(row -> !parts.variants(row.getUUID("id")).isEmpty())
        .map(row -> product(row, parts, claims))
        .toList();
  }

  private static ProductSummary product(
      Row row, ProductParts parts, Map<UUID, List<OriginDeclaration>> claims) {
    UUID id = row.getUUID("id");
    return new ProductSummary(
        row.getString("title"),
        row.getString("language"),
        row.getString("slug"),
        parts.pictures(id).stream().findFirst().orElse(null),
        parts.variants(id),
        ProductSql.importFacts(row, claims));
  }
}
