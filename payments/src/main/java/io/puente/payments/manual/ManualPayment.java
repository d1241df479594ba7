package io.puente.payments.manual;

import io.puente.payments.Closing;
import io.puente.payments.PaymentAttempt;
import io.puente.payments.PaymentProvider;
import io.puente.payments.PaymentRequest;
import io.puente.payments.PaymentStart;
import io.puente.payments.Refund;
import io.puente.payments.RefundAnswer;
import io.puente.payments.Truth;
import io.puente.payments.money.AmountProblem;
import io.puente.platform.database.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Payment by bank transfer or cash voucher: the buyer is told where to send the money, and a person
 * on the dashboard says when it has come.
 *
 * @param instructions the shop's own words
 */
public record ManualPayment(TransferInstructions instructions, Clock clock)
    implements PaymentProvider {
  public static final String NAME = "manual";

  /** A transfer between banks over a long weekend. */
  private static final Duration TIME_TO_PAY = Duration.ofDays(7);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean confirmedByHand() {
    return true;
  }

  @Override
  public Duration timeToPay() {
    return TIME_TO_PAY;
  }

  @Override
  public Optional<AmountProblem> problemWith(Tenant shop, PaymentRequest request) {
    return request.total().isPositive()
        ? Optional.empty()
        : Optional.of(new AmountProblem.NotPositive(request.total()));
  }

  @Override
  public PaymentStart open(PaymentAttempt attempt) {
    return instructions
        .of(attempt.shop(), attempt.request().language())
        .<PaymentStart>map(
            words ->
                new PaymentStart.AwaitingTransfer(
                    attempt.id(), attempt.request().number(), words, attempt.expiresAt()))
        .orElseGet(() -> new PaymentStart.Unavailable("The shop has not said where to send money"));
  }

  @Override
  public Closing close(PaymentAttempt attempt) {
    return new Closing.Closed();
  }

  @Override
  public Truth read(PaymentAttempt attempt) {
    return clock.instant().isBefore(attempt.expiresAt())
        ? new Truth.Waiting()
        : new Truth.Ended("Nobody has seen the money in time");
  }

  @Override
  public RefundAnswer refund(PaymentAttempt attempt, Refund refund) {
    return new RefundAnswer.Refused("A transfer is given back by hand");
  }
}
