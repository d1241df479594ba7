package io.puente.payments;

import io.puente.payments.money.AmountProblem;
import io.puente.platform.database.Tenant;
import java.time.Duration;
import java.util.Optional;

/**
 * A way for a buyer to pay a shop. No method throws for what a provider may answer or fail to
 * answer, and none is called inside a transaction.
 */
public interface PaymentProvider {
  /** Its name in rows and settings, such as {@code stripe}. */
  String name();

  /** Whether nobody but a person can say that the money came. */
  boolean confirmedByHand();

  /** How long a buyer may take to pay. */
  Duration timeToPay();

  /** Why this cannot be charged, without calling anybody; empty if nothing is known against it. */
  Optional<AmountProblem> problemWith(Tenant shop, PaymentRequest request);

  /** Lets the buyer pay. Asking again for one attempt gives the same again. */
  PaymentStart open(PaymentAttempt attempt);

  /** Stops the attempt from taking money. */
  Closing close(PaymentAttempt attempt);

  /** What has become of the attempt. */
  Truth read(PaymentAttempt attempt);

  /** Gives money back. Asking again for one refund gives it back once. */
  RefundAnswer refund(PaymentAttempt attempt, Refund refund);
}
