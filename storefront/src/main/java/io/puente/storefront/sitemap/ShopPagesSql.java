package io.puente.storefront.sitemap;

import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads which categories and products a shop shows, each with its slug by language. */
final class ShopPagesSql {

  private ShopPagesSql() {}

  static List<Map<String, String>> categories(Transaction tx) {
    return tx
        .rows(
            """
            SELECT (SELECT jsonb_object_agg(t.language, t.slug)
                    FROM category_text t
                    WHERE t.shop_id = $1 AND t.handle = c.handle) AS slugs
            FROM category c
            WHERE c.shop_id = $1
              AND NOT c.hidden
              AND NOT c.removed
              AND (
                SELECT true
                FROM product p
                WHERE p.shop_id = $1 AND p.category_handle = c.handle AND p.visible
                LIMIT 1)
            ORDER BY c.position, c.handle
            """,
            tx.tenant().id())
        .stream()
        .map(ShopPagesSql::slugs)
        .toList();
  }

  /** The highest position of a product, 0 if there is none. */
  static int lastPosition(Transaction tx) {
    return tx.oneRow(
            """
            SELECT coalesce(max(p.position), 0) AS last
            FROM product p
            WHERE p.shop_id = $1
              AND p.visible
            """,
            tx.tenant().id())
        .getInteger("last");
  }

  /** The products between two positions, both included. */
  static List<Map<String, String>> products(Transaction tx, int first, int last) {
    return tx
        .rows(
            """
            SELECT (SELECT jsonb_object_agg(t.language, t.slug)
                    FROM product_text t
                    WHERE t.shop_id = $1 AND t.product_id = p.id) AS slugs
            FROM product p
            WHERE p.shop_id = $1
              AND p.visible
              AND p.position BETWEEN $2 AND $3
              AND (
                SELECT true
                FROM variant v
                WHERE v.shop_id = $1 AND v.product_id = p.id AND v.active
                LIMIT 1)
            ORDER BY p.position, p.id
            """,
            tx.tenant().id(),
            first,
            last)
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
