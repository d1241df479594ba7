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
