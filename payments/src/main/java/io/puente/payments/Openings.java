package io.puente.payments;

import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens attempts: first the row, then the call; what stood open before is stopped first. */
record Openings(Database database, PaymentProviders providers, PayableOrders orders, Clock clock) {
  /** A buyer sent to a page needs at least this long to fill it in. */
  private static final Duration TIME_TO_TYPE = Duration.ofMinutes(5);

  PaymentStart open(Tenant shop, PaymentRequest request) {
    return switch (database.inTenant(shop, tx -> begin(tx, shop, request))) {
      case Begun.Paid paid -> new PaymentStart.PaidMeanwhile(paid.attempt());
      case Begun.NotDue other -> new PaymentStart.NotDue();
      case Begun.Live live ->
          stopBefore(live).orElseGet(() -> openAtProvider(shop, live.attempt()));
    };
  }

  /** Finds the live attempt for this very request, or commits a new one in its place. */
  private Begun begin(Transaction tx, Tenant shop, PaymentRequest request) {
    AmountDue due = orders.lock(tx, request.order());
    OrderAttempts attempts = PaymentAttemptSql.lockOf(tx, request.order());
    if (!due.equals(new AmountDue.Payable(request.total()))) {
      return attempts
          .withMoney()
          .<Begun>map(attempt -> new Begun.Paid(attempt.id()))
          .orElseGet(Begun.NotDue::new);
    }
    for (PaymentAttempt attempt : attempts.live()) {
      if (attempt.request().equals(request) && leavesTimeToType(attempt)) {
        return new Begun.Live(attempt, PaymentAttemptSql.unclosed(tx, request.order()));
      }
    }
    attempts.live().forEach(attempt -> AttemptStateSql.superseded(tx, attempt));
    PaymentAttempt fresh = fresh(shop, request);
    PaymentAttemptSql.insert(tx, fresh);
    return new Begun.Live(fresh, PaymentAttemptSql.unclosed(tx, request.order()));
  }

  private boolean leavesTimeToType(PaymentAttempt attempt) {
    return clock.instant().plus(TIME_TO_TYPE).isBefore(attempt.expiresAt());
  }

  private PaymentAttempt fresh(Tenant shop, PaymentRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant end = now.plus(providers.named(request.provider()).timeToPay());
    return new PaymentAttempt(shop, Ids.next(), request, now, end, new AttemptState.Opening());
  }

  /** Stops the attempts before this one; an answer means that it must not be opened now. */
  private Optional<PaymentStart> stopBefore(Begun.Live live) {
    for (PaymentAttempt earlier : live.unclosed()) {
      switch (close(earlier)) {
        case Closing.Closed closed -> {}
        case Closing.PaidMeanwhile paid -> {
          return Optional.of(new PaymentStart.PaidMeanwhile(earlier.id()));
        }
        case Closing.Unreachable dead -> {
          return Optional.of(new PaymentStart.Unknown(live.attempt().id(), dead.reason()));
        }
      }
    }
    return Optional.empty();
  }

  Closing close(PaymentAttempt attempt) {
    Closing closing = providers.of(attempt).close(attempt);
    if (closing instanceof Closing.Closed) {
      database.inTenant(
          attempt.shop(),
          tx -> {
            AttemptStateSql.closed(tx, attempt);
            return attempt;
          });
    }
    return closing;
  }

  private PaymentStart openAtProvider(Tenant shop, PaymentAttempt attempt) {
    return alreadyOpen(attempt)
        .orElseGet(
            () -> {
              PaymentStart start = providers.of(attempt).open(attempt);
              return database.inTenant(shop, tx -> keep(tx, attempt, start));
            });
  }

  private static Optional<PaymentStart> alreadyOpen(PaymentAttempt attempt) {
    if (attempt.state() instanceof AttemptState.Open open) {
      return open.payUrl()
          .map(
              url ->
                  new PaymentStart.Collecting(
                      attempt.id(), open.reference(), url, attempt.expiresAt()));
    }
    return Optional.empty();
  }

  private PaymentStart keep(Transaction tx, PaymentAttempt attempt, PaymentStart start) {
    switch (start) {
      case PaymentStart.Collecting page ->
          AttemptStateSql.opened(tx, attempt, page.reference(), Optional.of(page.payUrl()));
      case PaymentStart.AwaitingTransfer slip ->
          AttemptStateSql.opened(tx, attempt, slip.reference(), Optional.empty());
      case PaymentStart.Declined no -> AttemptStateSql.failed(tx, attempt, no.reason());
      case PaymentStart.Refused no -> AttemptStateSql.failed(tx, attempt, no.toString());
      case PaymentStart.Unknown lost -> {}
      case PaymentStart.Unavailable closed -> {}
      case PaymentStart.PaidMeanwhile paid -> {}
      case PaymentStart.NotDue other -> {}
    }
    PaymentAttempt now = PaymentAttemptSql.find(tx, attempt.id()).orElseThrow();
    return switch (now.state()) {
      // Another tab changed the order while the provider answered; that tab's page is the one.
      case AttemptState.Superseded gone ->
          new PaymentStart.Declined(attempt.id(), "replaced by a later request");
      // Our answer may be lost while another tab's came through.
      case AttemptState.Open open -> alreadyOpen(now).orElse(start);
      case AttemptState.Paid paid -> new PaymentStart.PaidMeanwhile(attempt.id());
      case AttemptState.Opening opening -> start;
      case AttemptState.Failed failed -> start;
      case AttemptState.Mismatched held -> new PaymentStart.PaidMeanwhile(attempt.id());
      case AttemptState.Surplus extra -> new PaymentStart.PaidMeanwhile(attempt.id());
    };
  }

  /** What is there after the first transaction. */
  private sealed interface Begun {
    record Paid(UUID attempt) implements Begun {}

    record NotDue() implements Begun {}

    record Live(PaymentAttempt attempt, List<PaymentAttempt> unclosed) implements Begun {}
  }
}
