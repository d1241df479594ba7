package io.puente.orders;

import io.puente.platform.database.Transaction;
import io.puente.shop.quote.QuoteSnapshot;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code order_quote}. */
final class OrderQuoteSql {

  private OrderQuoteSql() {}

  /** Replaces an order's quote; {@code null} only deletes the old one. */
  static void replace(Transaction tx, UUID order, @Nullable QuoteSnapshot quote) {
    tx.update(
        "DELETE FROM order_quote WHERE shop_id = $1 AND order_id = $2", tx.tenant().id(), order);
    if (quote != null) {
      tx.updateOne(
          """
          INSERT INTO order_quote (shop_id, order_id, asked, answer, breakdowns)
          VALUES ($1, $2, $3, $4, $5)
          """,
          tx.tenant().id(),
          order,
          quote.asked(),
          quote.answer(),
          quote.breakdowns());
    }
  }

  static Optional<QuoteSnapshot> of(Transaction tx, UUID order) {
    return tx
        .rows(
            """
            SELECT asked, answer, breakdowns
            FROM order_quote
            WHERE shop_id = $1
              AND order_id = $2
            """,
            tx.tenant().id(),
            order)
        .stream()
        .map(
            row ->
                new QuoteSnapshot(
                    row.getJsonObject("asked"),
                    row.getJsonObject("answer"),
                    row.getJsonObject("breakdowns")))
        .findFirst();
  }
}
