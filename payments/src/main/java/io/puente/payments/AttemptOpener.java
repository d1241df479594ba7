package io.puente.payments;

import io.puente.payments.PaymentAttempt.OrderAttempts;
import io.puente.payments.PaymentProvider.CancelResult;
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

/** Opens attempts. The row is committed and earlier attempts are cancelled before the call. */
record AttemptOpener(
    Database database, PaymentProviders providers, PayableOrders orders, Clock clock) {
  /** A buyer needs at least this long to fill in a pay page. */
  private static final Duration TIME_TO_FILL_IN = Duration.ofMinutes(5);

  PaymentStart open(Tenant shop, PaymentRequest request) {
    return switch (database.inTenant(shop, tx -> prepare(tx, request))) {
      case Prepared.AlreadyPaid paid -> new PaymentStart.AlreadyPaid(paid.attempt());
      case Prepared.NotDue other -> new PaymentStart.NotDue();
      case Prepared.Live live ->
          cancelEarlier(live).orElseGet(() -> openAtProvider(shop, live.attempt()));
    };
  }

  /** Finds the live attempt for the same request, or inserts a new attempt in its place. */
  private Prepared prepare(Transaction tx, PaymentRequest request) {
    AmountDue due = orders.lock(tx, request.order());
    OrderAttempts attempts = PaymentAttemptSql.lockOf(tx, request.order());
    if (!due.equals(new AmountDue.Payable(request.total()))) {
      return attempts
          .withMoney()
          .<Prepared>map(attempt -> new Prepared.AlreadyPaid(attempt.id()))
          .orElseGet(Prepared.NotDue::new);
    }
    for (PaymentAttempt attempt : attempts.live()) {
      if (attempt.request().equals(request) && leavesTimeToFillIn(attempt)) {
        return new Prepared.Live(attempt, PaymentAttemptSql.uncancelled(tx, request.order()));
      }
    }
    attempts.live().forEach(attempt -> AttemptStateSql.superseded(tx, attempt));
    PaymentAttempt created = newAttempt(tx.tenant(), request);
    PaymentAttemptSql.insert(tx, created);
    return new Prepared.Live(created, PaymentAttemptSql.uncancelled(tx, request.order()));
  }

  private boolean leavesTimeToFillIn(PaymentAttempt attempt) {
    return clock.instant().plus(TIME_TO_FILL_IN).isBefore(attempt.expiresAt());
  }

  private PaymentAttempt newAttempt(Tenant shop, PaymentRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant end = now.plus(providers.named(request.provider()).timeToPay());
    return new PaymentAttempt(shop, Ids.next(), request, now, end, new AttemptState.Opening());
  }

  /** Cancels the attempts before this one. A result means that the new one must not be opened. */
  private Optional<PaymentStart> cancelEarlier(Prepared.Live live) {
    for (PaymentAttempt earlier : live.uncancelled()) {
      switch (cancel(earlier)) {
        case CancelResult.Cancelled cancelled -> {}
        case CancelResult.AlreadyPaid paid -> {
          return Optional.of(new PaymentStart.AlreadyPaid(earlier.id()));
        }
        case CancelResult.Unreachable failure -> {
          return Optional.of(new PaymentStart.Unclear(live.attempt().id(), failure.reason()));
        }
      }
    }
    return Optional.empty();
  }

  CancelResult cancel(PaymentAttempt attempt) {
    CancelResult result = providers.of(attempt).cancel(attempt);
    if (result instanceof CancelResult.Cancelled) {
      database.inTenant(
          attempt.shop(),
          tx -> {
            AttemptStateSql.cancelled(tx, attempt, clock.instant());
            return attempt;
          });
    }
    return result;
  }

  private PaymentStart openAtProvider(Tenant shop, PaymentAttempt attempt) {
    return payPageOf(attempt)
        .orElseGet(
            () -> {
              PaymentStart start = providers.of(attempt).open(attempt);
              return database.inTenant(shop, tx -> save(tx, attempt, start));
            });
  }

  private static Optional<PaymentStart> payPageOf(PaymentAttempt attempt) {
    if (attempt.state() instanceof AttemptState.Open open) {
      return open.payUrl()
          .map(
              url ->
                  new PaymentStart.PayPage(
                      attempt.id(), open.reference(), url, attempt.expiresAt()));
    }
    return Optional.empty();
  }

  private PaymentStart save(Transaction tx, PaymentAttempt attempt, PaymentStart start) {
    switch (start) {
      case PaymentStart.PayPage page ->
          AttemptStateSql.opened(tx, attempt, page.reference(), Optional.of(page.payUrl()));
      case PaymentStart.AwaitingTransfer transfer ->
          AttemptStateSql.opened(tx, attempt, transfer.reference(), Optional.empty());
      case PaymentStart.Declined declined ->
          AttemptStateSql.failed(tx, attempt, declined.reason(), clock.instant());
      case PaymentStart.InvalidAmount invalid ->
          AttemptStateSql.failed(tx, attempt, invalid.problem().toString(), clock.instant());
      case PaymentStart.Unclear unclear -> {}
      case PaymentStart.Unavailable unavailable -> {}
      case PaymentStart.AlreadyPaid paid -> {}
      case PaymentStart.NotDue other -> {}
    }
    PaymentAttempt now = PaymentAttemptSql.find(tx, attempt.id()).orElseThrow();
    return switch (now.state()) {
      // Another tab changed the order during the call; the attempt of that tab is the live one.
      case AttemptState.Superseded superseded ->
          new PaymentStart.Declined(attempt.id(), "replaced by a later request");
      // The answer to this call may be lost while the answer to another tab's call has arrived.
      case AttemptState.Open open -> payPageOf(now).orElse(start);
      case AttemptState.Paid paid -> new PaymentStart.AlreadyPaid(attempt.id());
      case AttemptState.Opening opening -> start;
      case AttemptState.Failed failed -> start;
      case AttemptState.Mismatched mismatched -> new PaymentStart.AlreadyPaid(attempt.id());
      case AttemptState.Surplus surplus -> new PaymentStart.AlreadyPaid(attempt.id());
    };
  }

  /** The result of the first transaction. */
  private sealed interface Prepared {
    record AlreadyPaid(UUID attempt) implements Prepared {}

    record NotDue() implements Prepared {}

    /**
     * @param uncancelled earlier attempts that may still take money
     */
    record Live(PaymentAttempt attempt, List<PaymentAttempt> uncancelled) implements Prepared {}
  }
}
