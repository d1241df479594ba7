package io.puente.storefront.product;

import io.puente.platform.database.Transaction;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.Shop;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads products as cards show them; a page has many, so it reads no more than that. */
final class WareSql {

  /**
   * Title, first picture, prices and stock, in the language of $2 or else the shop's own ($3); $4
   * is the market's country.
   */
  private static final String QUERY =
      """
      SELECT x.title, x.slug, i.picture,
             (SELECT jsonb_agg(
                       jsonb_build_array(
                         v.id, v.price_minor, v.compare_at_minor, v.currency, f.price_minor, f.currency,
                         CASE WHEN s.tracked AND NOT s.continue_selling
                              THEN s.on_hand - s.reserved END)
                       ORDER BY v.position)
              FROM variant v
              LEFT JOIN stock s ON s.shop_id = v.shop_id AND s.variant_id = v.id
              LEFT JOIN variant_market_price f
                ON f.shop_id = v.shop_id AND f.variant_id = v.id AND f.market = $4
              WHERE v.shop_id = p.shop_id AND v.product_id = p.id AND v.active) AS variants
      FROM product p
      JOIN LATERAL (
        SELECT t.title, t.slug
        FROM product_text t
        WHERE t.shop_id = p.shop_id AND t.product_id = p.id AND t.language IN ($2, $3)
        ORDER BY t.language = $2 DESC
        LIMIT 1) x ON true
      LEFT JOIN LATERAL (
        SELECT jsonb_build_object(
                 'id', pp.id, 'hash', encode(pp.hash, 'hex'), 'width', b.width, 'height', b.height,
                 'alt', coalesce(pp.alt ->> $2, pp.alt ->> $3, ''),
                 'widths', (SELECT jsonb_agg(r.width ORDER BY r.width)
                            FROM picture_rendition r
                            WHERE r.shop_id = pp.shop_id AND r.hash = pp.hash)) AS picture
        FROM product_picture pp
        JOIN picture b ON b.shop_id = pp.shop_id AND b.hash = pp.hash
        WHERE pp.shop_id = p.shop_id AND pp.product_id = p.id AND pp.state = 'ready'
        ORDER BY pp.position
        LIMIT 1) i ON true
      """;

  private static final String OF_SHOP =
      """
      WHERE p.shop_id = $1
        AND p.visible
      """;

  private WareSql() {}

  static List<Ware> inCategory(
      Transaction tx, Shop shop, Market market, String category, int limit, int offset) {
    return wares(
        tx,
        shop,
        market,
        QUERY + OF_SHOP + "AND p.category_handle = $5 ORDER BY p.position LIMIT $6 OFFSET $7",
        category,
        limit,
        offset);
  }

  /** Others of the category that a product lies in. */
  static List<Ware> beside(Transaction tx, Shop shop, Market market, Product product, int limit) {
    Product.Category category = product.category();
    return category == null
        ? List.of()
        : wares(
            tx,
            shop,
            market,
            QUERY
                + OF_SHOP
                + "AND p.category_handle = $5 AND p.id <> $6 ORDER BY p.position LIMIT $7",
            category.handle(),
            product.id(),
            limit);
  }

  static List<Ware> byHandles(Transaction tx, Shop shop, Market market, List<String> handles) {
    return wares(
        tx,
        shop,
        market,
        QUERY + OF_SHOP + "AND p.handle = ANY($5) ORDER BY array_position($5, p.handle)",
        (Object) handles.toArray(String[]::new));
  }

  static List<Ware> first(Transaction tx, Shop shop, Market market, int limit) {
    return wares(tx, shop, market, QUERY + OF_SHOP + "ORDER BY p.position LIMIT $5", limit);
  }

  /**
   * What fits the words, best first. A word counts if it occurs without regard to accents and
   * endings, or if it is written almost like a word of a title; only where nothing fits so well, a
   * likeness of a third of the letter groups is enough ("tasa" finds "taza").
   */
  static List<Ware> matching(Transaction tx, Shop shop, Market market, String words, int limit) {
    return wares(
        tx,
        shop,
        market,
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
            + QUERY
            + "JOIN found ON found.product_id = p.id\n"
            + OF_SHOP
            + "ORDER BY found.rank DESC, p.position",
        words,
        limit);
  }

  private static List<Ware> wares(
      Transaction tx, Shop shop, Market market, String sql, Object... more) {
    Object[] parameters =
        Stream.concat(
                Stream.of(shop.tenant().id(), market.language(), shop.language(), market.country()),
                Stream.of(more))
            .toArray();
    return tx.rows(sql, parameters).stream()
        .filter(row -> row.getJsonArray("variants") != null)
        .map(WareSql::ware)
        .toList();
  }

  private static Ware ware(Row row) {
    JsonObject picture = row.getJsonObject("picture");
    return new Ware(
        row.getString("title"),
        row.getString("slug"),
        picture == null ? null : WholeProductSql.picture(picture),
        row.getJsonArray("variants").stream().map(each -> variant((JsonArray) each)).toList());
  }

  private static Variant variant(JsonArray row) {
    @Nullable Long fixed = row.getLong(4);
    return new Variant(
        UUID.fromString(row.getString(0)),
        null,
        List.of(),
        WholeProductSql.money(row.getString(3), row.getLong(1)),
        row.getLong(2) == null ? null : WholeProductSql.money(row.getString(3), row.getLong(2)),
        fixed == null ? null : WholeProductSql.money(row.getString(5), fixed),
        null,
        row.getInteger(6) == null ? Variant.PLENTY : row.getInteger(6),
        null);
  }
}
