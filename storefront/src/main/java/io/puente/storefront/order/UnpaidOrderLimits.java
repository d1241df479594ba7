package io.puente.storefront.order;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Bounds the orders that nobody pays, because each of them reserves stock. A network may have so
 * many at a time and three times as many in a day, an email address a third of that, a cart five in
 * a day. A product that was reserved five times in a day from one network and never paid is not
 * reserved for that network again. A family, or an office, that shares one address stays far below.
 *
 * @param perNetwork how many unpaid orders one network may have at a time; 0 for no bounds at all
 */
public record UnpaidOrderLimits(int perNetwork) {

  private static final int DAY_FACTOR = 3;
  private static final int EMAIL_DIVISOR = 3;
  private static final int PER_CART = 5;
  private static final int OF_SAME_GOODS = 5;
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * Whether another order would be too many. Locks network and email address until the commit, so
   * that orders at the same time are counted one after the other.
   *
   * @param network the keyed hash of the network
   */
  boolean areReached(Transaction tx, UUID cart, String network, OrderTerms terms, Instant now) {
    if (perNetwork == 0) {
      return false;
    }
    String email = terms.email().toLowerCase(Locale.ROOT);
    lock(tx, network);
    lock(tx, email);
    Row unpaid = count(tx, cart, network, email, terms, now.minus(DAY));
    int perEmail = Math.max(1, perNetwork / EMAIL_DIVISOR);
    return unpaid.getInteger("network_open") >= perNetwork
        || unpaid.getInteger("network_day") >= perNetwork * DAY_FACTOR
        || unpaid.getInteger("email_open") >= perEmail
        || unpaid.getInteger("email_day") >= perEmail * DAY_FACTOR
        || unpaid.getInteger("cart_day") >= PER_CART
        || unpaid.getInteger("same_goods") >= OF_SAME_GOODS;
  }

  private static void lock(Transaction tx, String subject) {
    tx.row(
        "SELECT pg_advisory_xact_lock(hashtextextended('unpaid ' || $1 || ' ' || $2, 0))",
        tx.tenant().toString(),
        subject);
  }

  private static Row count(
      Transaction tx, UUID cart, String network, String email, OrderTerms terms, Instant since) {
    return tx.oneRow(
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
  }
}
