package io.puente.payments;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import java.util.UUID;
import org.joda.money.Money;

/** Gives money back: first the row and a job, in the caller's transaction; then the call. */
record Refunds(Database database, PaymentProviders providers, PayableOrders orders) {

  /** Owes money; a job gives it back after the commit. */
  static void owe(
      Transaction tx, PaymentAttempt attempt, String payment, Money amount, Refund.Reason reason) {
    if (amount.isPositive()) {
      var refund = new Refund(Ids.next(), attempt.id(), payment, amount, reason, new Refund.Due());
      RefundSql.insert(tx, refund);
      PaymentJobs.promiseRefund(tx, refund);
    }
  }

  /**
   * Owes all money of an order's attempts but so much. Money in another currency than {@code keep}
   * goes back whole; the latest money goes back first.
   */
  static void oweAllBut(Transaction tx, UUID order, Money keep, Refund.Reason reason) {
    Money left = keep;
    for (RefundSql.Balance balance : RefundSql.lockBalances(tx, order)) {
      Money kept = balance.left().isSameCurrency(left) ? least(balance.left(), left) : null;
      Money back = kept == null ? balance.left() : balance.left().minus(kept);
      owe(tx, balance.attempt(), balance.payment(), back, reason);
      left = kept == null ? left : left.minus(kept);
    }
  }

  private static Money least(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  /** Gives a refund that is due, and announces it; does nothing for one that is done. */
  void give(Tenant shop, UUID id) {
    database.inTenant(shop, tx -> RefundSql.due(tx, id)).ifPresent(due -> give(shop, due));
  }

  private void give(Tenant shop, Refund refund) {
    PaymentAttempt attempt =
        database.inTenant(shop, tx -> PaymentAttemptSql.find(tx, refund.attempt())).orElseThrow();
    UUID order = attempt.request().order();
    switch (providers.of(attempt).refund(attempt, refund)) {
      case RefundAnswer.Given given ->
          database.inTenant(shop, tx -> given(tx, order, refund, given.reference()));
      case RefundAnswer.Refused no ->
          database.inTenant(
              shop,
              tx -> {
                if (RefundSql.refused(tx, refund.id(), no.reason())) {
                  Events.announce(tx, shop, "RefundRefused", order.toString());
                }
                return order;
              });
      case RefundAnswer.Unreachable dead -> throw new ProviderUnreachable(dead.reason());
    }
  }

  private UUID given(Transaction tx, UUID order, Refund refund, String reference) {
    orders.lock(tx, order);
    // A job that runs twice finds the refund done the second time.
    if (RefundSql.given(tx, refund.id(), reference)) {
      orders.refunded(tx, order, refund);
      Events.announce(tx, tx.tenant(), "RefundGiven", order.toString());
    }
    return order;
  }
}
