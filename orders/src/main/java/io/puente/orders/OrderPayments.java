package io.puente.orders;

import io.puente.payments.PaymentAttempt;
import io.puente.payments.Payments;
import io.puente.payments.Refund;
import io.puente.platform.database.Tenant;
import java.util.UUID;

/** Settles an order's payments when the buyer returns or the time to pay is over. */
public final class OrderPayments {

  private final Orders orders;
  private final HeldOrders held;
  private final Payments payments;

  public OrderPayments(Orders orders, HeldOrders held, Payments payments) {
    this.orders = orders;
    this.held = held;
    this.payments = payments;
  }

  /** A shop was taken off the line: nobody finishes a payment that was begun before. */
  public void stop(Tenant shop) {
    for (UUID order : payments.ordersBeingPaid(shop)) {
      orders.stopPayments(shop, order);
    }
  }

  /** Settles every attempt of an order. */
  void settle(Tenant shop, UUID order) {
    for (PaymentAttempt attempt : payments.of(shop, order)) {
      payments.settle(shop, attempt.id());
    }
  }

  /** The time to pay is over: payments are settled once more, then the stock is released. */
  public void deadline(Tenant shop, Orders.PaymentDeadline which) {
    try {
      settle(shop, which.order());
    } finally {
      // Money that comes after all is looked at again; the stock must not wait for the provider.
      orders.expire(shop, which.order());
    }
  }

  /** The time to decide on a held order is over: its payments are settled once more before. */
  public void holdDeadline(Tenant shop, OrderSettlement.HoldDeadline which) {
    settle(shop, which.order());
    held.decide(shop, which);
  }

  /** Whether the provider has refused to give money of this order back. */
  boolean isRefundRefused(Tenant shop, UUID order) {
    return payments.of(shop, order).stream()
        .flatMap(attempt -> payments.refundsOf(shop, attempt.id()).stream())
        .anyMatch(refund -> refund.state() instanceof Refund.Refused);
  }
}
