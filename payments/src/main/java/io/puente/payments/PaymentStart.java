package io.puente.payments;

import io.puente.payments.money.AmountProblem;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** What came of asking a buyer for money. */
public sealed interface PaymentStart {

  /** The buyer can pay at {@code payUrl} until {@code expiresAt}. */
  record Collecting(UUID attempt, String reference, URI payUrl, Instant expiresAt)
      implements PaymentStart {}

  /**
   * The buyer is to send the money by other means, naming {@code reference}; a person on the
   * dashboard confirms that it came.
   *
   * @param instructions the shop's own words on where to send it
   */
  record AwaitingTransfer(UUID attempt, String reference, String instructions, Instant expiresAt)
      implements PaymentStart {}

  /** The amount cannot be charged; nobody was called. */
  record Refused(AmountProblem problem) implements PaymentStart {}

  /** The provider understood the request and does not take it. */
  record Declined(UUID attempt, String reason) implements PaymentStart {}

  /**
   * This shop cannot take payments now; the owner must be told.
   *
   * @param reason for the owner, not for the buyer
   */
  record Unavailable(String reason) implements PaymentStart {}

  /** The provider did not answer clearly; nothing is charged twice by asking again. */
  record Unknown(UUID attempt, String reason) implements PaymentStart {}

  /** Money has come for this attempt of the order; the attempt is to be settled. */
  record PaidMeanwhile(UUID attempt) implements PaymentStart {}

  /** The order does not cost this amount any more: it was changed, cancelled or given up. */
  record NotDue() implements PaymentStart {}
}
