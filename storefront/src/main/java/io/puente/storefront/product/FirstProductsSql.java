package io.puente.storefront.product;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;

/** Reads what the first products of a shop have. */
final class FirstProductsSql {

  /** A shop with so many products knows how it is done; the others are not looked at. */
  private static final int MOST = 20;

  private FirstProductsSql() {}

  static FirstProducts read(Transaction tx) {
    Row row =
        tx.oneRow(
            """
            SELECT count(*) > 0 AS on_sale,
                   coalesce(bool_or(p.hs_code IS NOT NULL AND p.origin IS NOT NULL), false) AS facts
            FROM (
              SELECT hs_code, origin
              FROM product
              WHERE shop_id = $1
                AND visible
              ORDER BY position, id
              LIMIT $2) p
            """,
            tx.tenant().id(),
            MOST);
    return new FirstProducts(row.getBoolean("on_sale"), row.getBoolean("facts"));
  }
}
