package io.puente.payments;

import io.puente.payments.PaymentAttempt.OrderAttempts;
import io.puente.payments.PaymentProvider.ProviderStatus;
import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Settles attempts. The provider's status is read before the transaction and written under the lock
 * of the order. A status that is out of date by then does no harm: an attempt only moves towards
 * money or an end, and an attempt with money never changes.
 */
record Settlements(
    Database database, PaymentProviders providers, PayableOrders orders, Clock clock) {

  Settlement settle(PaymentAttempt attempt) {
    return attempt.hasMoney()
        ? new Settlement.AlreadySettled(attempt)
        : apply(attempt, statusOf(attempt));
  }

  Settlement confirm(PaymentAttempt attempt, ProviderStatus.Received status) {
    if (!providers.of(attempt).confirmedByHand()) {
      throw new IllegalArgumentException(
          "Only the provider itself can confirm attempt " + attempt.id());
    }
    return apply(attempt, status);
  }

  private ProviderStatus statusOf(PaymentAttempt attempt) {
    PaymentProvider provider = providers.of(attempt);
    if (attempt.reference().isPresent()) {
      return provider.read(attempt);
    }
    // The answer to the first call was lost. A second call with the same key returns it again.
    return switch (provider.open(attempt)) {
      case PaymentStart.PayPage page ->
          provider.read(opened(attempt, page.reference(), Optional.of(page.payUrl())));
      case PaymentStart.AwaitingTransfer transfer ->
          provider.read(opened(attempt, transfer.reference(), Optional.empty()));
      case PaymentStart.Declined declined -> new ProviderStatus.Ended(declined.reason());
      case PaymentStart.InvalidAmount invalid ->
          new ProviderStatus.Ended(invalid.problem().toString());
      case PaymentStart.Unavailable unavailable ->
          new ProviderStatus.Unreachable(unavailable.reason());
      case PaymentStart.Unclear unclear -> new ProviderStatus.Unreachable(unclear.reason());
      case PaymentStart.AlreadyPaid paid ->
          new ProviderStatus.Unreachable("paid without a known reference");
      case PaymentStart.NotDue other ->
          throw new IllegalStateException("a provider answered " + other);
    };
  }

  private PaymentAttempt opened(PaymentAttempt attempt, String reference, Optional<URI> payUrl) {
    return database.inTenant(
        attempt.shop(),
        tx -> {
          AttemptStateSql.opened(tx, attempt, reference, payUrl);
          return PaymentAttemptSql.find(tx, attempt.id()).orElseThrow();
        });
  }

  private Settlement apply(PaymentAttempt attempt, ProviderStatus status) {
    return switch (status) {
      case ProviderStatus.Received money ->
          database.inTenant(attempt.shop(), tx -> receive(tx, attempt, money));
      case ProviderStatus.Ended end ->
          database.inTenant(attempt.shop(), tx -> end(tx, attempt, end));
      case ProviderStatus.AwaitingBuyer awaiting -> new Settlement.StillOpen(attempt);
      case ProviderStatus.Processing processing -> new Settlement.StillOpen(attempt);
      case ProviderStatus.Unreachable failure ->
          new Settlement.Unreachable(attempt, failure.reason());
    };
  }

  private Settlement receive(Transaction tx, PaymentAttempt before, ProviderStatus.Received money) {
    AmountDue due = orders.lock(tx, before.request().order());
    OrderAttempts attempts = PaymentAttemptSql.lockOf(tx, before.request().order());
    PaymentAttempt attempt = attempts.get(before.id());
    if (attempt.hasMoney()) {
      return new Settlement.AlreadySettled(attempt);
    }
    Settlement.MoneyReceived outcome = outcome(due, attempt, money);
    switch (outcome) {
      case Settlement.Paid paid -> {
        stop(tx, attempts.liveExcept(attempt));
        AttemptStateSql.received(tx, attempt, "paid", money, clock.instant());
      }
      case Settlement.Mismatch mismatch -> {
        stop(tx, attempts.liveExcept(attempt));
        AttemptStateSql.received(tx, attempt, "mismatched", money, clock.instant());
      }
      case Settlement.Surplus surplus -> {
        AttemptStateSql.received(tx, attempt, "surplus", money, clock.instant());
        Refunds.request(tx, attempt, money.payment(), money.received(), Refund.Reason.SURPLUS);
      }
    }
    orders.settled(tx, outcome);
    return outcome;
  }

  /** Compares the money with the amount that is due now, not with the attempt's own request. */
  private static Settlement.MoneyReceived outcome(
      AmountDue due, PaymentAttempt attempt, ProviderStatus.Received money) {
    return switch (due) {
      case AmountDue.Payable(Money amount) -> compare(amount, attempt, money);
      case AmountDue.Lapsed(Money amount) -> compare(amount, attempt, money);
      case AmountDue.Nothing nothing -> new Settlement.Surplus(attempt, money.received());
    };
  }

  private static Settlement.MoneyReceived compare(
      Money due, PaymentAttempt attempt, ProviderStatus.Received money) {
    return money.received().equals(due)
        ? new Settlement.Paid(attempt, money.received(), money.payment())
        : new Settlement.Mismatch(attempt, due, money.received());
  }

  /** Ends live attempts. A job cancels them at the provider after the commit. */
  static void stop(Transaction tx, List<PaymentAttempt> live) {
    for (PaymentAttempt attempt : live) {
      AttemptStateSql.superseded(tx, attempt);
      PaymentJobs.enqueueCancel(tx, attempt);
    }
  }

  private Settlement end(Transaction tx, PaymentAttempt before, ProviderStatus.Ended end) {
    orders.lock(tx, before.request().order());
    PaymentAttempt attempt =
        PaymentAttemptSql.lockOf(tx, before.request().order()).get(before.id());
    return switch (attempt.state()) {
      case AttemptState.Opening opening -> fail(tx, attempt, end);
      case AttemptState.Open open -> fail(tx, attempt, end);
      case AttemptState.Superseded superseded -> {
        AttemptStateSql.cancelled(tx, attempt, clock.instant());
        yield new Settlement.AlreadySettled(attempt);
      }
      case AttemptState.Failed failed -> new Settlement.AlreadySettled(attempt);
      case AttemptState.Paid paid -> new Settlement.AlreadySettled(attempt);
      case AttemptState.Mismatched mismatched -> new Settlement.AlreadySettled(attempt);
      case AttemptState.Surplus surplus -> new Settlement.AlreadySettled(attempt);
    };
  }

  private Settlement fail(Transaction tx, PaymentAttempt attempt, ProviderStatus.Ended end) {
    AttemptStateSql.failed(tx, attempt, end.reason(), clock.instant());
    var outcome = new Settlement.Failed(attempt, end.reason());
    orders.settled(tx, outcome);
    return outcome;
  }
}
