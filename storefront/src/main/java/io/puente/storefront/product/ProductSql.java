package io.puente.storefront.product;

import io.puente.platform.database.Transaction;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.Shop;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the catalogue's tables, a product whole in one query. */
final class ProductSql {

  private ProductSql() {}

  static Optional<Product> bySlug(Transaction tx, Shop shop, Market market, String slug) {
    return tx.row(
            WholeProductSql.QUERY
                + """
                AND p.id = (
                  SELECT named.product_id
                  FROM product_text named
                  WHERE named.shop_id = $1 AND named.slug = $5
                  ORDER BY named.language = $2 DESC
                  LIMIT 1)
                """,
            shop.tenant().id(),
            market.language(),
            shop.language(),
            market.country(),
            slug)
        .map(WholeProductSql::read);
  }

  static List<Product> inCategory(
      Transaction tx, Shop shop, Market market, String category, int limit, int offset) {
    return all(
        tx.rows(
            WholeProductSql.QUERY
                + "AND p.category_handle = $5 ORDER BY p.position LIMIT $6 OFFSET $7",
            shop.tenant().id(),
            market.language(),
            shop.language(),
            market.country(),
            category,
            limit,
            offset));
  }

  static List<Product> byHandles(Transaction tx, Shop shop, Market market, List<String> handles) {
    return all(
        tx.rows(
            WholeProductSql.QUERY + "AND p.handle = ANY($5) ORDER BY array_position($5, p.handle)",
            shop.tenant().id(),
            market.language(),
            shop.language(),
            market.country(),
            handles.toArray(String[]::new)));
  }

  static List<Product> newest(Transaction tx, Shop shop, Market market, int limit) {
    return all(
        tx.rows(
            WholeProductSql.QUERY + "ORDER BY p.position LIMIT $5",
            shop.tenant().id(),
            market.language(),
            shop.language(),
            market.country(),
            limit));
  }

  /** The products of some variants; the caller picks the variants out. */
  static List<Product> ofVariants(Transaction tx, Shop shop, Market market, List<UUID> variants) {
    return all(
        tx.rows(
            WholeProductSql.QUERY
                + """
                AND p.id IN (
                  SELECT asked.product_id
                  FROM variant asked
                  WHERE asked.shop_id = $1 AND asked.id = ANY($5))
                """,
            shop.tenant().id(),
            market.language(),
            shop.language(),
            market.country(),
            variants.toArray(UUID[]::new)));
  }

  /**
   * What fits the words, best first. A word counts if it occurs without regard to accents and
   * endings, or if it is written almost like a word of a title; only where nothing fits so well, a
   * likeness of a third of the letter groups is enough ("tasa" finds "taza").
   */
  static List<Product> matching(Transaction tx, Shop shop, Market market, String words, int limit) {
    return all(
        tx.rows(
            """
            WITH looked_at AS (
              SELECT t.product_id,
                     max(ts_rank(t.search, q.words)) FILTER (WHERE t.search @@ q.words) AS by_words,
                     max(word_similarity(plain_text($5), t.plain_title)) AS by_letters
              FROM product_text t,
                   LATERAL (SELECT websearch_to_tsquery(search_configuration(t.language), $5)
                            AS words) q
              WHERE t.shop_id = $1
                AND t.language IN ($2, $3)
              GROUP BY t.product_id
            ), found AS (
              SELECT product_id, coalesce(by_words, 0) + by_letters AS rank
              FROM looked_at
              WHERE by_words IS NOT NULL
                 OR by_letters >= 0.6
                 OR (by_letters >= 0.35 AND NOT EXISTS (
                       SELECT 1 FROM looked_at WHERE by_words IS NOT NULL OR by_letters >= 0.6))
              ORDER BY rank DESC
              LIMIT $6
            )
            """
                + WholeProductSql.QUERY.replace(
                    "FROM product p\n", "FROM product p\nJOIN found ON found.product_id = p.id\n")
                + "ORDER BY found.rank DESC, p.position",
            shop.tenant().id(),
            market.language(),
            shop.language(),
            market.country(),
            words,
            limit));
  }

  private static List<Product> all(List<Row> rows) {
    return rows.stream()
        .map(WholeProductSql::read)
        .filter(product -> !product.variants().isEmpty())
        .toList();
  }

  static List<Product.Category> categories(Transaction tx, Shop shop, Market market) {
    return tx
        .rows(
            """
            SELECT c.handle, x.name, x.slug
            FROM category c
            JOIN LATERAL (
              SELECT t.*
              FROM category_text t
              WHERE t.shop_id = c.shop_id AND t.handle = c.handle
              ORDER BY t.language = $2 DESC, t.language = $3 DESC
              LIMIT 1) x ON true
            WHERE c.shop_id = $1
              AND EXISTS (
                SELECT 1
                FROM product p
                WHERE p.shop_id = c.shop_id AND p.category_handle = c.handle AND p.visible)
            ORDER BY c.position, c.handle
            """,
            shop.tenant().id(),
            market.language(),
            shop.language())
        .stream()
        .map(
            row ->
                new Product.Category(
                    row.getString("handle"), row.getString("name"), row.getString("slug")))
        .toList();
  }

  /** A category by its slug in any language. */
  static Optional<CategoryText> category(Transaction tx, Shop shop, Market market, String slug) {
    return tx.row(
            """
            SELECT x.handle, x.name, x.intro,
                   (SELECT jsonb_object_agg(each.language, each.slug)
                    FROM category_text each
                    WHERE each.shop_id = x.shop_id AND each.handle = x.handle) AS slugs
            FROM category_text named
            JOIN LATERAL (
              SELECT t.*
              FROM category_text t
              WHERE t.shop_id = named.shop_id AND t.handle = named.handle
              ORDER BY t.language = $2 DESC, t.language = $3 DESC
              LIMIT 1) x ON true
            WHERE named.shop_id = $1
              AND named.slug = $4
            LIMIT 1
            """,
            shop.tenant().id(),
            market.language(),
            shop.language(),
            slug)
        .map(
            row ->
                new CategoryText(
                    row.getString("handle"),
                    row.getString("name"),
                    row.getString("intro"),
                    WholeProductSql.texts(row.getJsonObject("slugs"))));
  }

  static void introduce(Transaction tx, Shop shop, String name, String language, String intro) {
    tx.update(
        """
        UPDATE category_text t
        SET intro = $5
        FROM category_text named
        WHERE named.shop_id = $1
          AND named.language = $2
          AND named.name = $3
          AND t.shop_id = named.shop_id
          AND t.handle = named.handle
          AND t.language = $4
        """,
        shop.tenant().id(),
        shop.language(),
        name,
        language,
        intro);
  }

  /** A picture of the shop itself; the words beside it say what it shows. */
  static Optional<Picture> pictureOfShop(Transaction tx, Shop shop, String hash) {
    return tx.row(
            """
            SELECT b.width, b.height,
                   (SELECT array_agg(r.width ORDER BY r.width)
                    FROM picture_rendition r
                    WHERE r.shop_id = b.shop_id AND r.hash = b.hash) AS widths
            FROM picture b
            WHERE b.shop_id = $1
              AND b.hash = decode($2, 'hex')
            """,
            shop.tenant().id(),
            hash)
        .map(
            row ->
                new Picture(
                    shop.tenant().id(),
                    hash,
                    row.getInteger("width"),
                    row.getInteger("height"),
                    "",
                    List.of(row.getArrayOfIntegers("widths"))));
  }

  static Optional<Buffer> picture(Transaction tx, Shop shop, String hash, int width) {
    return tx.row(
            """
            SELECT jpeg
            FROM picture_rendition
            WHERE shop_id = $1
              AND hash = decode($2, 'hex')
              AND width = $3
            """,
            shop.tenant().id(),
            hash,
            width)
        .map(row -> row.getBuffer("jpeg"));
  }
}
