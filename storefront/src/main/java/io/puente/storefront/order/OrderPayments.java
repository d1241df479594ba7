package io.puente.storefront.order;

import io.puente.payments.PaymentAttempt;
import io.puente.payments.Payments;
import io.puente.payments.Settlement;
import io.puente.payments.SettlementStep;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import java.util.UUID;

/**
 * Brings the news of payments to orders, whoever brings them: the buyer, a webhook, the sweeper.
 */
public final class OrderPayments {

  private final Orders orders;
  private final Payments payments;

  public OrderPayments(Orders orders, Payments payments) {
    this.orders = orders;
    this.payments = payments;
  }

  /** What an attempt's settlement does to its order, in the same transaction. */
  public static SettlementStep step(Orders orders) {
    return (tx, outcome) -> tell(orders, tx, outcome);
  }

  private static void tell(Orders orders, Transaction tx, Settlement outcome) {
    switch (outcome) {
      case Settlement.Paid paid -> orders.paid(tx, paid.attempt().shop(), id(paid.attempt()));
      case Settlement.Mismatch mismatch ->
          orders.hold(tx, mismatch.attempt().shop(), id(mismatch.attempt()), "mismatch");
      // The order can be paid by another attempt until its time is over.
      case Settlement.Failed failed -> {}
      // Paid twice: the second payment goes back, the order stays as it is.
      case Settlement.Surplus surplus -> {}
      case Settlement.StillOpen open -> {}
      case Settlement.AlreadySettled settled -> {}
      case Settlement.Unreachable unreachable -> {}
      case Settlement.UnknownAttempt unknown -> {}
    }
  }

  private static UUID id(PaymentAttempt attempt) {
    return UUID.fromString(attempt.request().order());
  }

  /** Asks what has become of every attempt of an order. */
  void settle(Tenant shop, UUID order) {
    for (PaymentAttempt attempt : payments.of(shop, order.toString())) {
      payments.settle(shop, attempt.id(), step(orders));
    }
  }

  /** An unpaid order's time is over: a last look at its payments, then the stock is let go. */
  public void timeIsUp(Tenant shop, Orders.TimeIsUp which) {
    settle(shop, which.order());
    orders.expire(shop, which.order());
  }
}
