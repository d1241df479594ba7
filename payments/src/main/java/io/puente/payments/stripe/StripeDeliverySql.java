package io.puente.payments.stripe;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The rows of {@code stripe_delivery}. */
final class StripeDeliverySql {
  private StripeDeliverySql() {}

  /** Keeps a delivery as it came; false if this event was kept before. */
  static boolean insert(Transaction tx, Tenant shop, StripeEvent event, byte[] body) {
    return tx.update(
            """
            INSERT INTO stripe_delivery (shop_id, event_id, type, body)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING
            """,
            shop.id(),
            event.id(),
            event.type(),
            new String(body, StandardCharsets.UTF_8))
        == 1;
  }

  /** The body of an event that nobody has seen to yet. */
  static Optional<byte[]> waiting(Transaction tx, Tenant shop, String event) {
    return tx.row(
            """
            SELECT body
            FROM stripe_delivery
            WHERE shop_id = $1
              AND event_id = $2
              AND state = 'new'
            """,
            shop.id(),
            event)
        .map(row -> row.getString("body").getBytes(StandardCharsets.UTF_8));
  }

  static int done(Transaction tx, Tenant shop, String event, String state, String note) {
    return tx.update(
        """
        UPDATE stripe_delivery
        SET state = $3,
            note = $4,
            handled_at = now()
        WHERE shop_id = $1
          AND event_id = $2
        """,
        shop.id(),
        event,
        state,
        note);
  }
}
