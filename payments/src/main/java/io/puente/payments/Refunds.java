package io.puente.payments;

import io.puente.payments.PaymentProvider.RefundResult;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import java.util.UUID;
import org.joda.money.Money;

/** Refunds money. The row and a job are written first, in the caller's transaction. */
record Refunds(Database database, PaymentProviders providers, PayableOrders orders) {

  /** Writes a pending refund; a job issues it after the commit. */
  static void request(
      Transaction tx, PaymentAttempt attempt, String payment, Money amount, Refund.Reason reason) {
    if (amount.isPositive()) {
      var refund =
          new Refund(Ids.next(), attempt.id(), payment, amount, reason, new Refund.Pending());
      RefundSql.insert(tx, refund);
      PaymentJobs.enqueueRefund(tx, refund);
    }
  }

  /**
   * Requests refunds for all money of an order except {@code keep}. The oldest money is kept first.
   * Money in another currency than {@code keep} is refunded completely.
   */
  static void requestAllBut(Transaction tx, UUID order, Money keep, Refund.Reason reason) {
    Money left = keep;
    for (RefundSql.Balance balance : RefundSql.lockBalances(tx, order)) {
      Money kept =
          balance.left().isSameCurrency(left)
              ? min(balance.left(), left)
              : Money.zero(balance.left().getCurrencyUnit());
      request(tx, balance.attempt(), balance.payment(), balance.left().minus(kept), reason);
      left = kept.isSameCurrency(left) ? left.minus(kept) : left;
    }
  }

  private static Money min(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  /** Issues a pending refund and announces the result. Does nothing for a refund that is done. */
  void issue(Tenant shop, UUID id) {
    database.inTenant(shop, tx -> RefundSql.pending(tx, id)).ifPresent(due -> issue(shop, due));
  }

  private void issue(Tenant shop, Refund refund) {
    PaymentAttempt attempt =
        database.inTenant(shop, tx -> PaymentAttemptSql.find(tx, refund.attempt())).orElseThrow();
    UUID order = attempt.request().order();
    switch (providers.of(attempt).refund(attempt, refund)) {
      case RefundResult.Issued issued ->
          database.inTenant(shop, tx -> issued(tx, order, refund, issued.reference()));
      case RefundResult.Refused refused ->
          database.inTenant(shop, tx -> refused(tx, order, refund, refused.reason()));
      case RefundResult.Unreachable failure -> throw new ProviderUnreachable(failure.reason());
    }
  }

  private UUID issued(Transaction tx, UUID order, Refund refund, String reference) {
    orders.lock(tx, order);
    // A job that runs twice finds the refund done the second time.
    if (RefundSql.issued(tx, refund.id(), reference)) {
      orders.refunded(tx, order, refund);
      Events.announce(tx, Payments.REFUND_ISSUED, order.toString());
    }
    return order;
  }

  private static UUID refused(Transaction tx, UUID order, Refund refund, String reason) {
    if (RefundSql.refused(tx, refund.id(), reason)) {
      Events.announce(tx, Payments.REFUND_REFUSED, order.toString());
    }
    return order;
  }
}
