package io.puente.payments;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** The state of a payment attempt. A state with money is final. */
public sealed interface AttemptState {

  /** The row is committed; whether the provider has opened the payment is not known yet. */
  record Opening() implements AttemptState {}

  /**
   * The buyer can pay.
   *
   * @param reference the provider's name for the attempt, such as a session id
   * @param payUrl the pay page; empty if the payment method has none
   */
  record Open(String reference, Optional<URI> payUrl) implements AttemptState {}

  /** Replaced or stopped by Puente; money that still arrives is compared with the order. */
  record Superseded(Optional<String> reference) implements AttemptState {}

  /** The amount due has arrived and counts for the order. */
  record Paid(String reference, Money received, Instant settledAt) implements AttemptState {}

  /** Ended without money. */
  record Failed(Optional<String> reference, String reason, Instant settledAt)
      implements AttemptState {}

  /** The money that arrived is not the amount due; the order is held until the shop decides. */
  record Mismatched(String reference, Money received, Instant settledAt) implements AttemptState {}

  /** Nothing was due when the money arrived; the money is refunded. */
  record Surplus(String reference, Money received, Instant settledAt) implements AttemptState {}
}
