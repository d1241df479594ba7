package io.puente.dashboard.product;

import io.puente.platform.database.Transaction;
import io.puente.storefront.shop.Shop;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads a shop's products as its owner lists them, those that buyers do not see among them. */
final class DashboardProductSql {

  private DashboardProductSql() {}

  /**
   * A product in the list.
   *
   * @param unweighed how many of its variants lack a weight
   * @param declarations how many agreements it is declared under
   */
  record Listed(
      UUID id,
      String title,
      boolean visible,
      boolean classified,
      boolean located,
      boolean worded,
      int unweighed,
      int declarations) {}

  static List<Listed> listed(Transaction tx, Shop shop, String language, int limit, int offset) {
    return tx
        .rows(
            """
            SELECT p.id, p.visible, x.title,
                   p.hs_code IS NOT NULL AS classified,
                   p.origin IS NOT NULL AS located,
                   coalesce(p.customs_description, '') <> '' AS worded,
                   (SELECT count(*)::int
                    FROM variant v
                    WHERE v.shop_id = p.shop_id AND v.product_id = p.id
                      AND v.active AND v.weight_grams IS NULL) AS unweighed,
                   (SELECT count(*)::int
                    FROM origin_declaration d
                    WHERE d.shop_id = p.shop_id AND d.product_id = p.id) AS declarations
            FROM product p
            JOIN LATERAL (
              SELECT t.title
              FROM product_text t
              WHERE t.shop_id = p.shop_id AND t.product_id = p.id
              ORDER BY t.language = $2 DESC, t.language = $3 DESC
              LIMIT 1) x ON true
            WHERE p.shop_id = $1
            ORDER BY p.position
            LIMIT $4 OFFSET $5
            """,
            shop.tenant().id(),
            language,
            shop.language(),
            limit,
            offset)
        .stream()
        .map(DashboardProductSql::listed)
        .toList();
  }

  /** What the variants of a product cost their owner, as far as it is known. */
  static Map<UUID, Money> costs(Transaction tx, Shop shop, UUID product) {
    return tx
        .rows(
            """
            SELECT id, cost_minor, currency
            FROM variant
            WHERE shop_id = $1
              AND product_id = $2
              AND cost_minor IS NOT NULL
            """,
            shop.tenant().id(),
            product)
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.getUUID("id"),
                row ->
                    Money.ofMinor(
                        CurrencyUnit.of(row.getString("currency")), row.getLong("cost_minor"))));
  }

  private static Listed listed(Row row) {
    return new Listed(
        row.getUUID("id"),
        row.getString("title"),
        row.getBoolean("visible"),
        row.getBoolean("classified"),
        row.getBoolean("located"),
        row.getBoolean("worded"),
        row.getInteger("unweighed"),
        row.getInteger("declarations"));
  }
}
