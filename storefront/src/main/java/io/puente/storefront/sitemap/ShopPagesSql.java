package io.puente.storefront.sitemap;

import io.puente.platform.database.Transaction;
import io.puente.storefront.shop.Shop;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads which categories and products a shop shows, each with its slug by language. */
final class ShopPagesSql {

  private static final String VISIBLE =
      """
      FROM product p
      WHERE p.shop_id = $1
        AND p.visible
        AND EXISTS (
          SELECT 1
          FROM variant v
          WHERE v.shop_id = p.shop_id AND v.product_id = p.id AND v.active)
      """;

  private ShopPagesSql() {}

  static List<Map<String, String>> categories(Transaction tx, Shop shop) {
    return tx
        .rows(
            """
            SELECT (SELECT jsonb_object_agg(t.language, t.slug)
                    FROM category_text t
                    WHERE t.shop_id = c.shop_id AND t.handle = c.handle) AS slugs
            FROM category c
            WHERE c.shop_id = $1
              AND EXISTS (
                SELECT 1
                FROM product p
                WHERE p.shop_id = c.shop_id AND p.category_handle = c.handle AND p.visible)
            ORDER BY c.position, c.handle
            """,
            shop.tenant().id())
        .stream()
        .map(ShopPagesSql::slugs)
        .toList();
  }

  static long countProducts(Transaction tx, Shop shop) {
    return tx.oneRow("SELECT count(*) AS products " + VISIBLE, shop.tenant().id())
        .getLong("products");
  }

  static List<Map<String, String>> products(Transaction tx, Shop shop, int limit, int offset) {
    return tx
        .rows(
            """
            SELECT (SELECT jsonb_object_agg(t.language, t.slug)
                    FROM product_text t
                    WHERE t.shop_id = p.shop_id AND t.product_id = p.id) AS slugs
            """
                + VISIBLE
                + "ORDER BY p.position, p.id LIMIT $2 OFFSET $3",
            shop.tenant().id(),
            limit,
            offset)
        .stream()
        .map(ShopPagesSql::slugs)
        .toList();
  }

  private static Map<String, String> slugs(Row row) {
    Map<String, String> byLanguage = new TreeMap<>();
    JsonObject slugs = row.getJsonObject("slugs");
    if (slugs != null) {
      slugs.forEach(slug -> byLanguage.put(slug.getKey(), String.valueOf(slug.getValue())));
    }
    return byLanguage;
  }
}
