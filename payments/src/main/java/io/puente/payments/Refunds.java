package io.puente.payments;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import java.util.UUID;

/** Gives back money that no order is waiting for: first the row and a job, then the call. */
record Refunds(Database database, PaymentProviders providers) {

  /** Owes all of the money that came; a job gives it back after the commit. */
  static void owe(
      Transaction tx, PaymentAttempt attempt, Truth.Received money, Refund.Reason reason) {
    if (money.received().isPositive()) {
      var refund =
          new Refund(
              Ids.next(),
              attempt.id(),
              money.payment(),
              money.received(),
              reason,
              new Refund.Due());
      RefundSql.insert(tx, attempt.shop(), refund);
      PaymentJobs.promiseRefund(tx, attempt.shop(), refund);
    }
  }

  /** Gives a refund that is due, and announces it; does nothing for one that is done. */
  void give(Tenant shop, UUID id) {
    database.inTenant(shop, tx -> RefundSql.due(tx, shop, id)).ifPresent(due -> give(shop, due));
  }

  private void give(Tenant shop, Refund refund) {
    PaymentAttempt attempt =
        database
            .inTenant(shop, tx -> PaymentAttemptSql.find(tx, shop, refund.attempt()))
            .orElseThrow();
    keep(shop, attempt, refund, providers.of(attempt).refund(attempt, refund));
  }

  private void keep(Tenant shop, PaymentAttempt attempt, Refund refund, RefundAnswer answer) {
    String order = attempt.request().order();
    switch (answer) {
      case RefundAnswer.Given given ->
          database.inTenant(
              shop,
              tx -> {
                Events.announce(tx, shop, "RefundGiven", order);
                return RefundSql.given(tx, shop, refund.id(), given.reference());
              });
      case RefundAnswer.Refused no ->
          database.inTenant(
              shop,
              tx -> {
                Events.announce(tx, shop, "RefundRefused", order);
                return RefundSql.refused(tx, shop, refund.id(), no.reason());
              });
      case RefundAnswer.Unreachable dead -> throw new ProviderUnreachable(dead.reason());
    }
  }
}
