package io.puente.orders;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** Counts the orders of {@code customer_order} that nobody has paid. */
final class UnpaidOrderSql {

  private UnpaidOrderSql() {}

  /**
   * Unpaid orders of a network, an email address and a cart: those that are open, and those of the
   * last day.
   *
   * @param sameGoods those of the network that had the same goods and were not paid in time
   */
  record Counts(
      int networkOpen, int networkDay, int emailOpen, int emailDay, int cartDay, int sameGoods) {}

  static void lock(Transaction tx, String subject) {
    tx.row(
        "SELECT pg_advisory_xact_lock(hashtextextended('unpaid ' || $1 || ' ' || $2, 0))",
        tx.tenant().toString(),
        subject);
  }

  static Counts count(
      Transaction tx, UUID cart, String network, String email, OrderTerms terms, Instant since) {
    Row row =
        tx.oneRow(
            """
        SELECT count(*) FILTER (WHERE placed_from = $3 AND state = 'open')::int AS network_open,
               count(*) FILTER (WHERE placed_from = $3)::int AS network_day,
               count(*) FILTER (WHERE lower(email) = $4 AND state = 'open')::int AS email_open,
               count(*) FILTER (WHERE lower(email) = $4)::int AS email_day,
               count(*) FILTER (WHERE cart_id = $2)::int AS cart_day,
               count(*) FILTER (WHERE placed_from = $3 AND state = 'cancelled' AND EXISTS (
                 SELECT 1
                 FROM order_line l
                 WHERE l.shop_id = $1
                   AND l.order_id = o.id
                   AND l.variant_id = ANY ($6)))::int AS same_goods
        FROM customer_order o
        WHERE o.shop_id = $1
          AND o.payment = 'awaiting'
          AND o.pay_until > $5
          AND (o.state = 'open' OR o.cancel_reason = 'unpaid')
          AND (o.placed_from = $3 OR lower(o.email) = $4 OR o.cart_id = $2)
        """,
            tx.tenant().id(),
            cart,
            network,
            email,
            SqlTime.utc(since),
            terms.lines().stream().map(OrderTerms.Line::variant).toArray(UUID[]::new));
    return new Counts(
        row.getInteger("network_open"),
        row.getInteger("network_day"),
        row.getInteger("email_open"),
        row.getInteger("email_day"),
        row.getInteger("cart_day"),
        row.getInteger("same_goods"));
  }
}
