package io.puente.catalogsync.catalog;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of {@code stock}, as a count of the shelf changes them; what is reserved is not ours. */
final class StockSql {

  private StockSql() {}

  /**
   * Buyers may have reserved more since the shelf was read; the statement itself sees to it that
   * the count stays at least as high.
   */
  static void write(Transaction tx, List<Change> changes) {
    List<Tuple> written = new ArrayList<>();
    for (Change change : changes) {
      Map<UUID, Stock> before =
          change.before().map(Product::variants).orElse(List.of()).stream()
              .collect(Collectors.toMap(Variant::id, Variant::stock));
      for (Variant variant : change.after().variants()) {
        Stock stock = variant.stock();
        if (!stock.equals(before.get(variant.id()))) {
          written.add(
              Tuple.of(variant.id(), stock.onHand(), stock.tracked(), stock.continueSelling()));
        }
      }
    }
    tx.batch(
        """
        INSERT INTO stock AS s (shop_id, variant_id, on_hand, tracked, continue_selling)
        VALUES (current_tenant(), $1, $2, $3, $4)
        ON CONFLICT (shop_id, variant_id) DO UPDATE
        SET on_hand = CASE
              WHEN excluded.tracked AND NOT excluded.continue_selling
              THEN greatest(excluded.on_hand, s.reserved)
              ELSE excluded.on_hand
            END,
            tracked = excluded.tracked,
            continue_selling = excluded.continue_selling,
            updated_at = now()
        """,
        written);
  }
}
