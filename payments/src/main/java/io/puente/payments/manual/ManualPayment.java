package io.puente.payments.manual;

import io.puente.payments.PaymentAttempt;
import io.puente.payments.PaymentProvider;
import io.puente.payments.PaymentRequest;
import io.puente.payments.PaymentStart;
import io.puente.payments.Refund;
import io.puente.payments.money.AmountProblem;
import io.puente.platform.database.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Payment by bank transfer or cash voucher. The buyer reads where to send the money, and a person
 * in the shop confirms its arrival.
 */
public record ManualPayment(TransferInstructions instructions, Clock clock)
    implements PaymentProvider {

  /** The shop's text on where to send money: bank, account and holder, in the buyer's language. */
  @FunctionalInterface
  public interface TransferInstructions {
    Optional<String> of(Tenant shop, Locale language);
  }

  public static final String NAME = "manual";

  /** Enough for a bank transfer over a long weekend. */
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
  public Optional<AmountProblem> problemWith(Tenant shop, Money total) {
    return total.isPositive()
        ? Optional.empty()
        : Optional.of(new AmountProblem.NotPositive(total));
  }

  @Override
  public Optional<AmountProblem> problemWith(Tenant shop, PaymentRequest request) {
    return problemWith(shop, request.total());
  }

  @Override
  public PaymentStart open(PaymentAttempt attempt) {
    return instructions
        .of(attempt.shop(), attempt.request().language())
        .<PaymentStart>map(
            text ->
                new PaymentStart.AwaitingTransfer(
                    attempt.id(), attempt.request().number(), text, attempt.expiresAt()))
        .orElseGet(
            () -> new PaymentStart.Unavailable("The shop has no instructions for transfers"));
  }

  @Override
  public CancelResult cancel(PaymentAttempt attempt) {
    return new CancelResult.Cancelled();
  }

  @Override
  public ProviderStatus read(PaymentAttempt attempt) {
    return clock.instant().isBefore(attempt.expiresAt())
        ? new ProviderStatus.AwaitingBuyer()
        : new ProviderStatus.Ended("Nobody confirmed the money in time");
  }

  @Override
  public RefundResult refund(PaymentAttempt attempt, Refund refund) {
    return new RefundResult.Refused("A transfer is refunded by hand");
  }
}
