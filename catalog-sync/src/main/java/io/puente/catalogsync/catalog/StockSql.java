package io.puente.catalogsync.catalog;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes counts into {@code stock}; orders alone change the number of reserved pieces. */
final class StockSql {

  private StockSql() {}

  /**
   * Writes changed counts. Buyers may have reserved more pieces since the stock was read, so the
   * statement itself keeps the count at least as high as the number of reserved pieces.
   */
  static void write(Transaction tx, List<Change> changes) {
    UUID shop = tx.tenant().id();
    List<Tuple> written = new ArrayList<>();
    for (Change change : changes) {
      Map<UUID, Stock> before =
          change.before().map(Product::variants).orElse(List.of()).stream()
              .collect(Collectors.toMap(Variant::id, Variant::stock));
      for (Variant variant : change.after().variants()) {
        Stock stock = variant.stock();
        if (!stock.equals(before.get(variant.id()))) {
          written.add(
              Tuple.of(
                  shop, variant.id(), stock.onHand(), stock.tracked(), stock.continueSelling()));
        }
      }
    }
    tx.batch(
        """
        INSERT INTO stock AS s (shop_id, variant_id, on_hand, tracked, continue_selling)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (shop_id, variant_id) DO UPDATE
        SET on_hand = CASE
              WHEN excluded.tracked AND NOT excluded.continue_selling
              THEN greatest(excluded.on_hand, s.reserved)
              ELSE excluded.on_hand
            END,
            tracked = excluded.tracked,
            continue_selling = excluded.continue_selling,
            updated_at = excluded.updated_at
        """,
        written);
  }
}
