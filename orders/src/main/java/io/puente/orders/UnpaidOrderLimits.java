package io.puente.orders;

import io.puente.platform.database.Transaction;
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
    UnpaidOrderSql.lock(tx, network);
    UnpaidOrderSql.lock(tx, email);
    UnpaidOrderSql.Counts unpaid =
        UnpaidOrderSql.count(tx, cart, network, email, terms, now.minus(DAY));
    int perEmail = Math.max(1, perNetwork / EMAIL_DIVISOR);
    return unpaid.networkOpen() >= perNetwork
        || unpaid.networkDay() >= perNetwork * DAY_FACTOR
        || unpaid.emailOpen() >= perEmail
        || unpaid.emailDay() >= perEmail * DAY_FACTOR
        || unpaid.cartDay() >= PER_CART
        || unpaid.sameGoods() >= OF_SAME_GOODS;
  }
}
