package io.puente.storefront.order;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/** Keeps pieces for orders, sells them or lets them go, never more than there are. */
final class StockSql {

  private StockSql() {}

  /** Pieces left before and after a change; buyers see a change only when few are left. */
  record Left(int before, int after) {

    private static final int FEW = 3;

    boolean isSeen() {
      return Math.clamp(before, 0, FEW + 1) != Math.clamp(after, 0, FEW + 1);
    }
  }

  /** Keeps pieces, or nothing if there are not so many. The row is locked until the commit. */
  static Optional<Left> reserve(
      Transaction tx, Tenant shop, UUID order, UUID variant, int quantity) {
    return tx.row(
            """
            WITH kept AS (
              UPDATE stock
              SET reserved = reserved + $4, updated_at = now()
              WHERE shop_id = $1
                AND variant_id = $3
                AND (NOT tracked OR continue_selling OR on_hand - reserved >= $4)
              RETURNING on_hand - reserved AS left
            ), noted AS (
              INSERT INTO stock_reservation (shop_id, order_id, variant_id, quantity)
              SELECT $1, $2, $3, $4 FROM kept
            )
            SELECT left_over.left + $4 AS before, left_over.left AS after FROM kept AS left_over
            """,
            shop.id(),
            order,
            variant,
            quantity)
        .map(StockSql::left);
  }

  /** How many pieces could be sold now. */
  static int left(Transaction tx, Tenant shop, UUID variant) {
    return tx.row(
            """
            SELECT greatest(on_hand - reserved, 0) AS left
            FROM stock
            WHERE shop_id = $1
              AND variant_id = $2
            """,
            shop.id(),
            variant)
        .map(row -> row.getInteger("left"))
        .orElse(0);
  }

  /** Lets go of what an order has kept; true if buyers see the difference. */
  static boolean release(Transaction tx, Tenant shop, UUID order) {
    return tx
        .rows(
            """
            WITH let_go AS (
              DELETE FROM stock_reservation
              WHERE shop_id = $1
                AND order_id = $2
              RETURNING variant_id, quantity
            )
            UPDATE stock s
            SET reserved = s.reserved - let_go.quantity, updated_at = now()
            FROM let_go
            WHERE s.shop_id = $1
              AND s.variant_id = let_go.variant_id
            RETURNING s.on_hand - s.reserved - let_go.quantity AS before,
                      s.on_hand - s.reserved AS after
            """,
            shop.id(),
            order)
        .stream()
        .map(StockSql::left)
        .anyMatch(Left::isSeen);
  }

  /** Takes what an order has kept off the shelf. */
  static void sell(Transaction tx, Tenant shop, UUID order) {
    tx.update(
        """
        WITH sold AS (
          DELETE FROM stock_reservation
          WHERE shop_id = $1
            AND order_id = $2
          RETURNING variant_id, quantity
        )
        UPDATE stock s
        SET reserved = s.reserved - sold.quantity,
            on_hand = CASE WHEN s.tracked THEN greatest(s.on_hand - sold.quantity, 0)
                           ELSE s.on_hand END,
            updated_at = now()
        FROM sold
        WHERE s.shop_id = $1
          AND s.variant_id = sold.variant_id
        """,
        shop.id(),
        order);
  }

  private static Left left(Row row) {
    return new Left(row.getInteger("before"), row.getInteger("after"));
  }
}
