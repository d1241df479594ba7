package io.puente.storefront.product;

import io.puente.platform.database.Transaction;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;

/** Reads and introduces the categories of the catalogue. */
final class CategorySql {

  /**
   * The categories that have visible products. Each is looked into by itself: with {@code EXISTS},
   * the planner would read all products of the shop. Without an order, it would read the table from
   * its beginning until a product of the category comes, which is behind the products of all older
   * shops.
   */
  private static final String WITH_PRODUCTS =
      """
      SELECT c.handle, x.name, x.language, x.slug, encode(c.picture, 'hex') AS picture
      FROM category c
      JOIN LATERAL (
        SELECT t.*
        FROM category_text t
        WHERE t.shop_id = $1 AND t.handle = c.handle
        ORDER BY t.language = $2 DESC, t.language = $3 DESC
        LIMIT 1) x ON true
      WHERE c.shop_id = $1
        AND NOT c.hidden
        AND NOT c.removed
        AND (
          SELECT true
          FROM product p
          WHERE p.shop_id = $1 AND p.category_handle = c.handle AND p.visible
          ORDER BY p.position, p.id
          LIMIT 1)
      """;

  private CategorySql() {}

  static List<Product.Category> categories(Transaction tx, Shop shop, Market market) {
    return categories(
        tx.rows(
            WITH_PRODUCTS + "ORDER BY c.position, c.handle",
            tx.tenant().id(),
            market.language(),
            shop.language()));
  }

  /** The categories whose names have the most letters in common with the words. */
  static List<Product.Category> nearest(
      Transaction tx, Shop shop, Market market, String words, int limit) {
    return categories(
        tx.rows(
            WITH_PRODUCTS
                + """
                ORDER BY word_similarity(plain_text($4), plain_text(x.name)) DESC, c.position,
                         c.handle
                LIMIT $5
                """,
            tx.tenant().id(),
            market.language(),
            shop.language(),
            words,
            limit));
  }

  private static List<Product.Category> categories(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new Product.Category(
                    row.getString("handle"),
                    row.getString("name"),
                    row.getString("language"),
                    row.getString("slug"),
                    row.getString("picture")))
        .toList();
  }

  /** A category by its slug in any language. */
  static Optional<CategoryText> category(Transaction tx, Shop shop, Market market, String slug) {
    return tx.row(
            """
            SELECT x.handle, x.name, x.language, x.slug, x.intro,
                   (SELECT jsonb_object_agg(each.language, each.slug)
                    FROM category_text each
                    WHERE each.shop_id = $1 AND each.handle = x.handle) AS slugs
            FROM category_text named
            JOIN category c ON c.shop_id = $1 AND c.handle = named.handle
            JOIN LATERAL (
              SELECT t.*
              FROM category_text t
              WHERE t.shop_id = $1 AND t.handle = named.handle
              ORDER BY t.language = $2 DESC, t.language = $3 DESC
              LIMIT 1) x ON true
            WHERE named.shop_id = $1
              AND named.slug = $4
              AND NOT c.hidden
              AND NOT c.removed
            ORDER BY named.language = $2 DESC, named.language = $3 DESC, named.handle
            LIMIT 1
            """,
            tx.tenant().id(),
            market.language(),
            shop.language(),
            slug)
        .map(
            row ->
                new CategoryText(
                    row.getString("handle"),
                    row.getString("name"),
                    row.getString("language"),
                    row.getString("slug"),
                    row.getString("intro"),
                    ProductSql.texts(row.getJsonObject("slugs"))));
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
          AND t.shop_id = $1
          AND t.handle = named.handle
          AND t.language = $4
        """,
        tx.tenant().id(),
        shop.language(),
        name,
        language,
        intro);
  }
}
