package io.puente.payments;

import io.puente.payments.money.AmountProblem;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** The result of starting a payment. */
public sealed interface PaymentStart {

  /** The buyer can pay at {@code payUrl} until {@code expiresAt}. */
  record PayPage(UUID attempt, String reference, URI payUrl, Instant expiresAt)
      implements PaymentStart {}

  /**
   * The buyer sends the money by bank transfer and quotes {@code reference}. A person in the shop
   * confirms that the money has arrived.
   *
   * @param instructions the shop's own text on where to send the money
   */
  record AwaitingTransfer(UUID attempt, String reference, String instructions, Instant expiresAt)
      implements PaymentStart {}

  /** The amount cannot be charged; the provider was not called. */
  record InvalidAmount(AmountProblem problem) implements PaymentStart {}

  /** The provider understood the request and declined it. */
  record Declined(UUID attempt, String reason) implements PaymentStart {}

  /**
   * The shop cannot take payments now; the owner has to act.
   *
   * @param reason for the owner, not for the buyer
   */
  record Unavailable(String reason) implements PaymentStart {}

  /** The result is not known; a second call cannot charge twice. */
  record Unclear(UUID attempt, String reason) implements PaymentStart {}

  /** Money has arrived for this attempt; the attempt is to be settled. */
  record AlreadyPaid(UUID attempt) implements PaymentStart {}

  /** The amount is no longer due: the order was changed, paid or cancelled. */
  record NotDue() implements PaymentStart {}
}
