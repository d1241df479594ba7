package io.puente.payments.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import io.puente.payments.Closing;
import io.puente.payments.PaymentAttempt;
import io.puente.payments.PaymentLine;
import io.puente.payments.PaymentProvider;
import io.puente.payments.PaymentRequest;
import io.puente.payments.PaymentStart;
import io.puente.payments.Refund;
import io.puente.payments.RefundAnswer;
import io.puente.payments.Truth;
import io.puente.payments.money.AmountProblem;
import io.puente.payments.money.StripeAmount;
import io.puente.platform.database.Tenant;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Payment on the page of a Stripe Checkout Session. */
public final class StripePayment implements PaymentProvider {
  public static final String NAME = "stripe";

  private static final Logger LOG = LoggerFactory.getLogger(StripePayment.class);

  /** Stripe allows from half an hour to a day; this is what stock stays reserved for. */
  private static final Duration TIME_TO_PAY = Duration.ofHours(1);

  private final StripeClients clients = new StripeClients();
  private final StripeAccounts accounts;
  private final LeastCharge leastCharge;

  public StripePayment(StripeAccounts accounts, LeastCharge leastCharge) {
    this.accounts = accounts;
    this.leastCharge = leastCharge;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean confirmedByHand() {
    return false;
  }

  @Override
  public Duration timeToPay() {
    return TIME_TO_PAY;
  }

  @Override
  public Optional<AmountProblem> problemWith(Tenant shop, PaymentRequest request) {
    return StripeAmount.problemWith(request.total())
        .or(() -> request.lines().stream().flatMap(line -> problemWith(line).stream()).findFirst())
        .or(
            () ->
                accounts
                    .of(shop)
                    .flatMap(
                        account -> leastCharge.problemWith(request.total(), account.settlement())));
  }

  private static Optional<AmountProblem> problemWith(PaymentLine line) {
    return line.amount().isZero() ? Optional.empty() : StripeAmount.problemWith(line.amount());
  }

  @Override
  public PaymentStart open(PaymentAttempt attempt) {
    return ask(
        attempt.shop(),
        stripe -> page(attempt, create(stripe, attempt)),
        failure ->
            switch (failure) {
              case StripeFailure.NoAccess no -> new PaymentStart.Unavailable(no.reason());
              case StripeFailure.Declined no ->
                  new PaymentStart.Declined(attempt.id(), no.reason());
              case StripeFailure.Unclear lost ->
                  new PaymentStart.Unknown(attempt.id(), lost.reason());
            });
  }

  private static Session create(StripeClient stripe, PaymentAttempt attempt)
      throws StripeException {
    return stripe
        .v1()
        .checkout()
        .sessions()
        .create(SessionParameters.of(attempt), StripeClients.once(attempt.id()));
  }

  private static PaymentStart page(PaymentAttempt attempt, Session session) {
    return new PaymentStart.Collecting(
        attempt.id(),
        session.getId(),
        URI.create(session.getUrl()),
        Instant.ofEpochSecond(session.getExpiresAt()));
  }

  @Override
  public Closing close(PaymentAttempt attempt) {
    return ask(
        attempt.shop(),
        stripe -> stop(stripe, sessionOf(stripe, attempt)),
        failure ->
            switch (failure) {
              case StripeFailure.Declined never when attempt.reference().isEmpty() ->
                  new Closing.Closed();
              case StripeFailure.Declined no -> new Closing.Unreachable(no.reason());
              case StripeFailure.NoAccess no -> new Closing.Unreachable(no.reason());
              case StripeFailure.Unclear lost -> new Closing.Unreachable(lost.reason());
            });
  }

  /** A lost answer is given again for the same key, so that what it opened can be closed. */
  private static Session sessionOf(StripeClient stripe, PaymentAttempt attempt)
      throws StripeException {
    return retrieve(
        stripe,
        attempt.reference().isPresent()
            ? attempt.reference().get()
            : create(stripe, attempt).getId());
  }

  private static Closing stop(StripeClient stripe, Session session) throws StripeException {
    if (!session.getStatus().equals("open")) {
      return over(session);
    }
    try {
      return over(stripe.v1().checkout().sessions().expire(session.getId()));
    } catch (InvalidRequestException e) {
      // Between our question and our order somebody has paid it, or closed it as well.
      return over(retrieve(stripe, session.getId()));
    }
  }

  private static Closing over(Session session) {
    return switch (session.getStatus()) {
      case "complete" -> new Closing.PaidMeanwhile();
      case "expired" -> new Closing.Closed();
      default -> new Closing.Unreachable("The session is still " + session.getStatus());
    };
  }

  @Override
  public Truth read(PaymentAttempt attempt) {
    return ask(
        attempt.shop(),
        stripe -> SessionTruth.of(retrieve(stripe, attempt.reference().orElseThrow())),
        failure -> new Truth.Unreachable(failure.reason()));
  }

  private static Session retrieve(StripeClient stripe, String reference) throws StripeException {
    return stripe.v1().checkout().sessions().retrieve(reference);
  }

  @Override
  public RefundAnswer refund(PaymentAttempt attempt, Refund refund) {
    return ask(
        attempt.shop(),
        stripe -> StripeRefunds.give(stripe, refund),
        failure ->
            switch (failure) {
              case StripeFailure.Declined no -> new RefundAnswer.Refused(no.reason());
              case StripeFailure.NoAccess no -> new RefundAnswer.Unreachable(no.reason());
              case StripeFailure.Unclear lost -> new RefundAnswer.Unreachable(lost.reason());
            });
  }

  private <T> T ask(Tenant shop, Question<T> question, Function<StripeFailure, T> otherwise) {
    Optional<StripeAccount> account = accounts.of(shop);
    if (account.isEmpty()) {
      return otherwise.apply(new StripeFailure.NoAccess("The shop has no Stripe account"));
    }
    try {
      return question.to(clients.of(account.get()));
    } catch (StripeException e) {
      StripeFailure failure = StripeFailure.of(e);
      LOG.atWarn()
          .addKeyValue("tenant", shop.id())
          .log("stripe: {} {}", failure.getClass().getSimpleName(), failure.reason());
      return otherwise.apply(failure);
    }
  }

  /** A call, or several, to one shop's Stripe. */
  @FunctionalInterface
  private interface Question<T> {
    T to(StripeClient stripe) throws StripeException;
  }
}
