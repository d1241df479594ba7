package io.puente.payments.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import io.puente.payments.PaymentAttempt;
import io.puente.payments.PaymentLine;
import io.puente.payments.PaymentProvider;
import io.puente.payments.PaymentRequest;
import io.puente.payments.PaymentStart;
import io.puente.payments.Refund;
import io.puente.payments.money.AmountProblem;
import io.puente.payments.stripe.StripeApi.Failure;
import io.puente.platform.database.Tenant;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** Payment on the pay page of a Stripe Checkout Session. */
public final class StripePayment implements PaymentProvider {
  public static final String NAME = "stripe";

  /** Stripe allows half an hour to a day. Stock stays reserved for this time. */
  private static final Duration TIME_TO_PAY = Duration.ofHours(1);

  private final StripeApi api;
  private final StripeAccounts accounts;
  private final MinimumCharge minimumCharge;

  public StripePayment(StripeAccounts accounts, MinimumCharge minimumCharge) {
    this.api = new StripeApi(accounts);
    this.accounts = accounts;
    this.minimumCharge = minimumCharge;
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
  public Optional<AmountProblem> problemWith(Tenant shop, Money total) {
    return StripeAmount.problemWith(total)
        .or(
            () ->
                accounts
                    .of(shop)
                    .flatMap(account -> minimumCharge.problemWith(total, account.settlement())));
  }

  @Override
  public Optional<AmountProblem> problemWith(Tenant shop, PaymentRequest request) {
    return problemWith(shop, request.total())
        .or(() -> request.lines().stream().flatMap(line -> problemWith(line).stream()).findFirst());
  }

  private static Optional<AmountProblem> problemWith(PaymentLine line) {
    return line.amount().isZero() ? Optional.empty() : StripeAmount.problemWith(line.amount());
  }

  @Override
  public PaymentStart open(PaymentAttempt attempt) {
    return api.call(
        attempt.shop(),
        stripe -> payPage(attempt, create(stripe, attempt)),
        failure ->
            switch (failure) {
              case Failure.NoAccess noAccess -> new PaymentStart.Unavailable(noAccess.reason());
              case Failure.Declined declined ->
                  new PaymentStart.Declined(attempt.id(), declined.reason());
              case Failure.Unclear unclear ->
                  new PaymentStart.Unclear(attempt.id(), unclear.reason());
            });
  }

  private static Session create(StripeClient stripe, PaymentAttempt attempt)
      throws StripeException {
    return stripe
        .v1()
        .checkout()
        .sessions()
        .create(CheckoutSession.parameters(attempt), StripeApi.idempotent(attempt.id()));
  }

  private static PaymentStart payPage(PaymentAttempt attempt, Session session) {
    return new PaymentStart.PayPage(
        attempt.id(),
        session.getId(),
        URI.create(session.getUrl()),
        Instant.ofEpochSecond(session.getExpiresAt()));
  }

  @Override
  public CancelResult cancel(PaymentAttempt attempt) {
    return api.call(
        attempt.shop(),
        stripe -> expire(stripe, sessionOf(stripe, attempt)),
        failure ->
            switch (failure) {
              case Failure.Declined neverOpened when attempt.reference().isEmpty() ->
                  new CancelResult.Cancelled();
              case Failure.Declined declined -> new CancelResult.Unreachable(declined.reason());
              case Failure.NoAccess noAccess -> new CancelResult.Unreachable(noAccess.reason());
              case Failure.Unclear unclear -> new CancelResult.Unreachable(unclear.reason());
            });
  }

  /** If the answer to the first call was lost, a second call with the same key returns it again. */
  private static Session sessionOf(StripeClient stripe, PaymentAttempt attempt)
      throws StripeException {
    return retrieve(
        stripe,
        attempt.reference().isPresent()
            ? attempt.reference().get()
            : create(stripe, attempt).getId());
  }

  private static CancelResult expire(StripeClient stripe, Session session) throws StripeException {
    if (!session.getStatus().equals("open")) {
      return cancelResult(session);
    }
    try {
      return cancelResult(stripe.v1().checkout().sessions().expire(session.getId()));
    } catch (InvalidRequestException e) {
      // The session was paid or expired after its status was read.
      return cancelResult(retrieve(stripe, session.getId()));
    }
  }

  private static CancelResult cancelResult(Session session) {
    return switch (session.getStatus()) {
      case "complete" -> new CancelResult.AlreadyPaid();
      case "expired" -> new CancelResult.Cancelled();
      default -> new CancelResult.Unreachable("The session is still " + session.getStatus());
    };
  }

  @Override
  public ProviderStatus read(PaymentAttempt attempt) {
    return api.call(
        attempt.shop(),
        stripe -> CheckoutSession.status(retrieve(stripe, attempt.reference().orElseThrow())),
        failure -> new ProviderStatus.Unreachable(failure.reason()));
  }

  private static Session retrieve(StripeClient stripe, String reference) throws StripeException {
    return stripe.v1().checkout().sessions().retrieve(reference);
  }

  /** Refunds in the currency of the charge. */
  @Override
  public RefundResult refund(PaymentAttempt attempt, Refund refund) {
    return api.call(
        attempt.shop(),
        stripe ->
            refundResult(
                stripe
                    .v1()
                    .refunds()
                    .create(refundParameters(refund), StripeApi.idempotent(refund.id()))),
        failure ->
            switch (failure) {
              case Failure.Declined declined -> new RefundResult.Refused(declined.reason());
              case Failure.NoAccess noAccess -> new RefundResult.Unreachable(noAccess.reason());
              case Failure.Unclear unclear -> new RefundResult.Unreachable(unclear.reason());
            });
  }

  private static RefundCreateParams refundParameters(Refund refund) {
    RefundCreateParams.Builder parameters =
        RefundCreateParams.builder()
            .setPaymentIntent(refund.payment())
            .setAmount(StripeAmount.of(refund.amount()).units())
            .putMetadata("puente_refund", refund.id().toString());
    if (refund.reason() == Refund.Reason.SURPLUS) {
      parameters.setReason(RefundCreateParams.Reason.DUPLICATE);
    }
    return parameters.build();
  }

  private static RefundResult refundResult(com.stripe.model.Refund refund) {
    return switch (refund.getStatus()) {
      case "failed", "canceled" -> new RefundResult.Refused("The refund is " + refund.getStatus());
      default -> new RefundResult.Issued(refund.getId());
    };
  }
}
