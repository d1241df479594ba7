package io.puente.storefront.order;

import io.puente.payments.PaymentAttempt;
import io.puente.payments.Payments;
import io.puente.platform.database.Tenant;
import java.util.UUID;

/** Settles an order's payments when the buyer returns or the time to pay is over. */
public final class OrderPayments {

  private final Orders orders;
  private final Payments payments;

  public OrderPayments(Orders orders, Payments payments) {
    this.orders = orders;
    this.payments = payments;
  }

  /** Settles every attempt of an order. */
  void settle(Tenant shop, UUID order) {
    for (PaymentAttempt attempt : payments.of(shop, order)) {
      payments.settle(shop, attempt.id());
    }
  }

  /** The time to pay is over: payments are settled once more, then the stock is released. */
  public void deadline(Tenant shop, Orders.PaymentDeadline which) {
    settle(shop, which.order());
    orders.expire(shop, which.order());
  }
}
