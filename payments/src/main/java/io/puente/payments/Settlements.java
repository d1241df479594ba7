package io.puente.payments;

import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Settles attempts. The truth is read before the transaction and written under a lock on all of the
 * order's attempts. It cannot go stale between in a way that harms: an attempt only ever goes
 * towards money or an end, and one that has money is changed by nothing.
 */
record Settlements(Database database, PaymentProviders providers) {

  Settlement settle(PaymentAttempt attempt, SettlementStep step) {
    return attempt.hasMoney()
        ? new Settlement.AlreadySettled(attempt)
        : apply(attempt, truthOf(attempt), step);
  }

  Settlement confirm(PaymentAttempt attempt, Truth.Received truth, SettlementStep step) {
    if (!providers.of(attempt).confirmedByHand()) {
      throw new IllegalArgumentException(
          "Only the provider itself says what came of attempt " + attempt.id());
    }
    return apply(attempt, truth, step);
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
    };
  }

  private PaymentAttempt opened(PaymentAttempt attempt, String reference, Optional<URI> payUrl) {
    return database.inTenant(
        attempt.shop(),
        tx -> {
          AttemptStateSql.opened(tx, attempt, reference, payUrl);
          return PaymentAttemptSql.find(tx, attempt.shop(), attempt.id()).orElseThrow();
        });
  }

  private Settlement apply(PaymentAttempt attempt, Truth truth, SettlementStep step) {
    return switch (truth) {
      case Truth.Received money ->
          database.inTenant(
              attempt.shop(), tx -> receive(tx, locked(tx, attempt), attempt, money, step));
      case Truth.Ended end ->
          database.inTenant(
              attempt.shop(), tx -> fail(tx, locked(tx, attempt), attempt, end, step));
      case Truth.Waiting waiting -> new Settlement.StillOpen(attempt);
      case Truth.UnderWay underWay -> new Settlement.StillOpen(attempt);
      case Truth.Unreachable dead -> new Settlement.Unreachable(attempt, dead.reason());
    };
  }

  private static OrderAttempts locked(Transaction tx, PaymentAttempt attempt) {
    PaymentAttemptSql.lockOrder(tx, attempt.shop(), attempt.request().order());
    return new OrderAttempts(
        PaymentAttemptSql.lockOf(tx, attempt.shop(), attempt.request().order()));
  }

  private static Settlement receive(
      Transaction tx,
      OrderAttempts order,
      PaymentAttempt before,
      Truth.Received money,
      SettlementStep step) {
    PaymentAttempt attempt = order.get(before.id());
    if (attempt.hasMoney()) {
      return new Settlement.AlreadySettled(attempt);
    }
    Settlement.MoneyCame outcome = meaning(order, attempt, money);
    switch (outcome) {
      case Settlement.Paid paid -> {
        stopOthers(tx, order.liveBesides(attempt));
        AttemptStateSql.received(tx, attempt, "paid", money);
      }
      case Settlement.Mismatch other -> {
        AttemptStateSql.received(tx, attempt, "mismatched", money);
        Refunds.owe(tx, attempt, money, Refund.Reason.MISMATCH);
      }
      case Settlement.Surplus twice -> {
        AttemptStateSql.received(tx, attempt, "surplus", money);
        Refunds.owe(tx, attempt, money, Refund.Reason.SURPLUS);
      }
    }
    step.settled(tx, outcome);
    return outcome;
  }

  /** What this money means for the order. */
  private static Settlement.MoneyCame meaning(
      OrderAttempts order, PaymentAttempt attempt, Truth.Received money) {
    Optional<PaymentAttempt> paid = order.paid();
    if (paid.isPresent()) {
      return new Settlement.Surplus(attempt, money.received(), paid.get().id());
    }
    Money asked = attempt.request().total();
    if (!money.received().equals(asked)) {
      return new Settlement.Mismatch(attempt, asked, money.received());
    }
    if (!money.received().equals(order.price())) {
      return new Settlement.Mismatch(attempt, order.price(), money.received());
    }
    return new Settlement.Paid(attempt, money.received(), money.payment());
  }

  private static void stopOthers(Transaction tx, List<PaymentAttempt> others) {
    for (PaymentAttempt other : others) {
      AttemptStateSql.superseded(tx, other);
      PaymentJobs.promiseClosing(tx, other);
    }
  }

  private static Settlement fail(
      Transaction tx,
      OrderAttempts order,
      PaymentAttempt before,
      Truth.Ended end,
      SettlementStep step) {
    PaymentAttempt attempt = order.get(before.id());
    return switch (attempt.state()) {
      case AttemptState.Opening opening -> failed(tx, attempt, end, step);
      case AttemptState.Open open -> failed(tx, attempt, end, step);
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

  private static Settlement failed(
      Transaction tx, PaymentAttempt attempt, Truth.Ended end, SettlementStep step) {
    AttemptStateSql.failed(tx, attempt, end.reason());
    var outcome = new Settlement.Failed(attempt, end.reason());
    step.settled(tx, outcome);
    return outcome;
  }
}
