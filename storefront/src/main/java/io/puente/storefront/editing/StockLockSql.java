package io.puente.storefront.editing;

import io.puente.platform.database.Transaction;
import java.util.UUID;

/** Locks rows of {@code stock}, which orders change without the lock of the products. */
final class StockLockSql {

  private StockLockSql() {}

  /** Locks the stock of a product's variants until the end of the transaction. */
  static void lock(Transaction tx, UUID product) {
    tx.rows(
        """
        SELECT s.variant_id
        FROM stock s
        WHERE s.shop_id = $1
          AND s.variant_id IN (
            SELECT v.id
            FROM variant v
            WHERE v.shop_id = $1
              AND v.product_id = $2)
        ORDER BY s.variant_id
        FOR UPDATE
        """,
        tx.tenant().id(),
        product);
  }
}
