package io.puente.server.signup;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import io.puente.shop.Shops;
import java.time.Instant;
import java.util.List;

/** Deletes a shop that was never confirmed, with everything that signing up has written. */
final class UnconfirmedShopSql {

  private static final List<String> ROWS =
      List.of(
          "DELETE FROM account_link WHERE shop_id = $1",
          "DELETE FROM sign_in_attempt WHERE shop_id = $1",
          "DELETE FROM owner_account WHERE shop_id = $1",
          "DELETE FROM email WHERE shop_id = $1",
          "DELETE FROM dead_job WHERE shop_id = $1",
          "DELETE FROM event WHERE shop_id = $1",
          "DELETE FROM market_check WHERE shop_id = $1",
          "DELETE FROM market WHERE shop_id = $1",
          "DELETE FROM shop_host WHERE shop_id = $1",
          "DELETE FROM shop WHERE shop_id = $1");

  private UnconfirmedShopSql() {}

  /**
   * Deletes the shop unless it was confirmed meanwhile, or is younger, or an operator has changed
   * it, which its history tells. Who confirms it waits.
   */
  static boolean delete(Transaction tx, Instant oldest) {
    boolean old =
        tx.row(
                """
                SELECT 1
                FROM shop
                WHERE shop_id = $1
                  AND state = 'unconfirmed'
                  AND created_at < $2
                  AND NOT EXISTS (SELECT 1 FROM audit_entry a WHERE a.shop_id = $1)
                FOR UPDATE
                """,
                tx.tenant().id(),
                SqlTime.utc(oldest))
            .isPresent();
    if (old) {
      ROWS.forEach(rows -> tx.update(rows, tx.tenant().id()));
      Events.notifyNodes(tx, Shops.REMOVED);
    }
    return old;
  }
}
