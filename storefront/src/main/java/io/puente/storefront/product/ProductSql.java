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

  /**
   * Everything that a page shows of a product, in the language of $2 or else the shop's own ($3);
   * $4 is the market's country.
   */
  private static final String WHOLE =
      """
      SELECT p.id, p.handle, p.hs_code, p.hs_by_country, p.origin, p.customs_description,
             x.language, x.title, x.slug, x.description_html, x.seo_description,
             c.handle AS category_handle, c.name AS category_name, c.slug AS category_slug,
             (SELECT jsonb_object_agg(each.language, each.slug)
              FROM product_text each
              WHERE each.shop_id = p.shop_id AND each.product_id = p.id) AS slugs,
             (SELECT jsonb_agg(coalesce(o.names ->> $2, o.name) ORDER BY o.position)
              FROM product_option o
              WHERE o.shop_id = p.shop_id AND o.product_id = p.id) AS options,
             (SELECT jsonb_agg(
                       jsonb_build_object(
                         'id', v.id, 'sku', v.sku,
                         'options', coalesce(v.option_translations -> $2, to_jsonb(v.option_values)),
                         'price', v.price_minor, 'compareAt', v.compare_at_minor,
                         'currency', v.currency, 'grams', v.weight_grams, 'picture', v.picture_id,
                         'fixed', f.price_minor, 'fixedCurrency', f.currency,
                         'left', CASE WHEN s.tracked AND NOT s.continue_selling
                                      THEN s.on_hand - s.reserved END)
                       ORDER BY v.position)
              FROM variant v
              LEFT JOIN stock s ON s.shop_id = v.shop_id AND s.variant_id = v.id
              LEFT JOIN variant_market_price f
                ON f.shop_id = v.shop_id AND f.variant_id = v.id AND f.market = $4
              WHERE v.shop_id = p.shop_id AND v.product_id = p.id AND v.active) AS variants,
             (SELECT jsonb_agg(
                       jsonb_build_object(
                         'id', i.id, 'hash', encode(i.hash, 'hex'),
                         'width', b.width, 'height', b.height,
                         'alt', coalesce(i.alt ->> $2, i.alt ->> $3, ''),
                         'widths', (SELECT jsonb_agg(r.width ORDER BY r.width)
                                    FROM picture_rendition r
                                    WHERE r.shop_id = i.shop_id AND r.hash = i.hash))
                       ORDER BY i.position)
              FROM product_picture i
              JOIN picture b ON b.shop_id = i.shop_id AND b.hash = i.hash
              WHERE i.shop_id = p.shop_id AND i.product_id = p.id AND i.state = 'ready') AS pictures
      FROM product p
      JOIN LATERAL (
        SELECT t.*
        FROM product_text t
        WHERE t.shop_id = p.shop_id AND t.product_id = p.id
        ORDER BY t.language = $2 DESC, t.language = $3 DESC
        LIMIT 1) x ON true
      LEFT JOIN LATERAL (
        SELECT t.*
        FROM category_text t
        WHERE t.shop_id = p.shop_id AND t.handle = p.category_handle
        ORDER BY t.language = $2 DESC, t.language = $3 DESC
        LIMIT 1) c ON true
      WHERE p.shop_id = $1
        AND p.visible
      """;

  private ProductSql() {}

  static Optional<Product> bySlug(Transaction tx, Shop shop, Market market, String slug) {
    return tx.row(
            WHOLE
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
        .map(ProductRow::read);
  }

  static List<Product> inCategory(
      Transaction tx, Shop shop, Market market, String category, int limit, int offset) {
    return all(
        tx.rows(
            WHOLE + "AND p.category_handle = $5 ORDER BY p.position LIMIT $6 OFFSET $7",
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
            WHOLE + "AND p.handle = ANY($5) ORDER BY array_position($5, p.handle)",
            shop.tenant().id(),
            market.language(),
            shop.language(),
            market.country(),
            handles.toArray(String[]::new)));
  }

  static List<Product> newest(Transaction tx, Shop shop, Market market, int limit) {
    return all(
        tx.rows(
            WHOLE + "ORDER BY p.position LIMIT $5",
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
            WHOLE
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
                + WHOLE.replace("FROM product p\n", "FROM product p\nJOIN found ON found.product_id = p.id\n")
                + "ORDER BY found.rank DESC, p.position",
            shop.tenant().id(),
            market.language(),
            shop.language(),
            market.country(),
            words,
            limit));
  }

  private static List<Product> all(List<Row> rows) {
    return rows.stream().map(ProductRow::read).filter(product -> !product.variants().isEmpty()).toList();
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
  static Optional<CategoryText> category(
      Transaction tx, Shop shop, Market market, String slug) {
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
                    ProductRow.texts(row.getJsonObject("slugs"))));
  }

  static void introduce(
      Transaction tx, Shop shop, String name, String language, String intro) {
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
