package io.puente.payments;

import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Settles attempts. The provider's status is read before the transaction and written under the lock
 * of the order. It cannot go stale between in a way that harms: an attempt only ever goes towards
 * money or an end, and nothing changes an attempt that has money.
 */
record Settlements(
    Database database, PaymentProviders providers, PayableOrders orders, Clock clock) {

  Settlement settle(PaymentAttempt attempt) {
    return attempt.hasMoney()
        ? new Settlement.AlreadySettled(attempt)
        : apply(attempt, truthOf(attempt));
  }

  Settlement confirm(PaymentAttempt attempt, Truth.Received truth) {
    if (!providers.of(attempt).confirmedByHand()) {
      throw new IllegalArgumentException(
          "Only the provider itself says what came of attempt " + attempt.id());
    }
    return apply(attempt, truth);
  }

  private Truth truthOf(PaymentAttempt attempt) {
    PaymentProvider provider = providers.of(attempt);
    if (attempt.reference().isPresent()) {
      return provider.read(attempt);
    }
    // The answer to the first call was lost; asked again with the same key, it is given again.
    return switch (provider.open(attempt)) {
      case PaymentStart.Collecting page ->
          provider.read(opened(attempt, page.reference(), Optional.of(page.payUrl())));
      case PaymentStart.AwaitingTransfer slip ->
          provider.read(opened(attempt, slip.reference(), Optional.empty()));
      case PaymentStart.Declined no -> new Truth.Ended(no.reason());
      case PaymentStart.Refused no -> new Truth.Ended(no.problem().toString());
      case PaymentStart.Unavailable closed -> new Truth.Unreachable(closed.reason());
      case PaymentStart.Unknown lost -> new Truth.Unreachable(lost.reason());
      case PaymentStart.PaidMeanwhile paid -> new Truth.Unreachable("paid under no known name");
      case PaymentStart.NotDue other -> throw new IllegalStateException("a provider said " + other);
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

  private Settlement apply(PaymentAttempt attempt, Truth truth) {
    return switch (truth) {
      case Truth.Received money ->
          database.inTenant(attempt.shop(), tx -> receive(tx, attempt, money));
      case Truth.Ended end -> database.inTenant(attempt.shop(), tx -> fail(tx, attempt, end));
      case Truth.Waiting waiting -> new Settlement.StillOpen(attempt);
      case Truth.UnderWay underWay -> new Settlement.StillOpen(attempt);
      case Truth.Unreachable dead -> new Settlement.Unreachable(attempt, dead.reason());
    };
  }

  private Settlement receive(Transaction tx, PaymentAttempt before, Truth.Received money) {
    AmountDue due = orders.lock(tx, before.request().order());
    OrderAttempts attempts = PaymentAttemptSql.lockOf(tx, before.request().order());
    PaymentAttempt attempt = attempts.get(before.id());
    if (attempt.hasMoney()) {
      return new Settlement.AlreadySettled(attempt);
    }
    Settlement.MoneyCame outcome = outcome(due, attempt, money);
    switch (outcome) {
      case Settlement.Paid paid -> {
        stop(tx, attempts.liveBesides(attempt));
        AttemptStateSql.received(tx, attempt, "paid", money, clock.instant());
      }
      case Settlement.Mismatch other -> {
        stop(tx, attempts.liveBesides(attempt));
        AttemptStateSql.received(tx, attempt, "mismatched", money, clock.instant());
      }
      case Settlement.Surplus twice -> {
        AttemptStateSql.received(tx, attempt, "surplus", money, clock.instant());
        Refunds.owe(tx, attempt, money.payment(), money.received(), Refund.Reason.SURPLUS);
      }
    }
    orders.settled(tx, outcome);
    return outcome;
  }

  /** The money is compared with what the order costs now, not with what the attempt asked for. */
  private static Settlement.MoneyCame outcome(
      AmountDue due, PaymentAttempt attempt, Truth.Received money) {
    return switch (due) {
      case AmountDue.Payable(Money amount) -> compared(amount, attempt, money);
      case AmountDue.Lapsed(Money amount) -> compared(amount, attempt, money);
      case AmountDue.Nothing none -> new Settlement.Surplus(attempt, money.received());
    };
  }

  private static Settlement.MoneyCame compared(
      Money due, PaymentAttempt attempt, Truth.Received money) {
    return money.received().equals(due)
        ? new Settlement.Paid(attempt, money.received(), money.payment())
        : new Settlement.Mismatch(attempt, due, money.received());
  }

  static void stop(Transaction tx, List<PaymentAttempt> live) {
    for (PaymentAttempt attempt : live) {
      AttemptStateSql.superseded(tx, attempt);
      PaymentJobs.promiseClosing(tx, attempt);
    }
  }

  private Settlement fail(Transaction tx, PaymentAttempt before, Truth.Ended end) {
    orders.lock(tx, before.request().order());
    PaymentAttempt attempt =
        PaymentAttemptSql.lockOf(tx, before.request().order()).get(before.id());
    return switch (attempt.state()) {
      case AttemptState.Opening opening -> failed(tx, attempt, end);
      case AttemptState.Open open -> failed(tx, attempt, end);
      case AttemptState.Superseded gone -> {
        AttemptStateSql.closed(tx, attempt);
        yield new Settlement.AlreadySettled(attempt);
      }
      case AttemptState.Failed failed -> new Settlement.AlreadySettled(attempt);
      case AttemptState.Paid paid -> new Settlement.AlreadySettled(attempt);
      case AttemptState.Mismatched held -> new Settlement.AlreadySettled(attempt);
      case AttemptState.Surplus extra -> new Settlement.AlreadySettled(attempt);
    };
  }

  private Settlement failed(Transaction tx, PaymentAttempt attempt, Truth.Ended end) {
    AttemptStateSql.failed(tx, attempt, end.reason());
    var outcome = new Settlement.Failed(attempt, end.reason());
    orders.settled(tx, outcome);
    return outcome;
  }
}
