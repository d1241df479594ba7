package io.puente.storefront.editing;

import io.puente.platform.database.Transaction;
import java.util.UUID;

/** Deletes the rows of products. */
final class ProductDeletionSql {

  private ProductDeletionSql() {}

  /** Locks the lines of carts with it; orders lock them before the stock, too. */
  static void lockCartLines(Transaction tx, UUID product) {
    tx.rows(
        """
        SELECT l.variant_id
        FROM cart_line l
        WHERE l.shop_id = $1
          AND l.variant_id IN (
            SELECT v.id
            FROM variant v
            WHERE v.shop_id = $1
              AND v.product_id = $2)
        ORDER BY l.cart_id, l.variant_id
        FOR UPDATE
        """,
        tx.tenant().id(),
        product);
  }

  /** Waits for carts that just take one of its variants; no cart takes one afterwards. */
  static void lockVariants(Transaction tx, UUID product) {
    tx.rows(
        """
        SELECT v.id
        FROM variant v
        WHERE v.shop_id = $1
          AND v.product_id = $2
        ORDER BY v.id
        FOR UPDATE
        """,
        tx.tenant().id(),
        product);
  }

  /** Whether an order names one of its variants, or pieces of one are reserved. */
  static boolean isOrdered(Transaction tx, UUID product) {
    return tx.oneRow(
            """
            SELECT EXISTS (
                SELECT 1
                FROM variant v
                JOIN order_line l ON l.shop_id = $1 AND l.variant_id = v.id
                WHERE v.shop_id = $1
                  AND v.product_id = $2)
              OR EXISTS (
                SELECT 1
                FROM variant v
                JOIN stock_reservation r ON r.shop_id = $1 AND r.variant_id = v.id
                WHERE v.shop_id = $1
                  AND v.product_id = $2) AS ordered
            """,
            tx.tenant().id(),
            product)
        .getBoolean("ordered");
  }

  static void delete(Transaction tx, UUID product) {
    tx.update(
        """
        DELETE FROM cart_line
        WHERE shop_id = $1
          AND variant_id IN (
            SELECT v.id
            FROM variant v
            WHERE v.shop_id = $1
              AND v.product_id = $2)
        """,
        tx.tenant().id(),
        product);
    ProductDraftSql.deleteProduct(tx, product);
  }
}
