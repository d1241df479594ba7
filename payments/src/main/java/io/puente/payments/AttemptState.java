package io.puente.payments;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** Where a payment attempt stands. Money that has arrived is never forgotten by a later event. */
public sealed interface AttemptState {

  /** Committed here; whether the provider knows of it is not known yet. */
  record Opening() implements AttemptState {}

  /**
   * The buyer can pay.
   *
   * @param reference the provider's name for it, such as a session id
   * @param payUrl the page to pay on; none if there is nothing to visit
   */
  record Open(String reference, Optional<URI> payUrl) implements AttemptState {}

  /** Ended by us; money that still arrives is compared with what the order then costs. */
  record Superseded(Optional<String> reference) implements AttemptState {}

  /** The amount that was due has come, and the order knows it. */
  record Paid(String reference, Money received, Instant settledAt) implements AttemptState {}

  /** Ended without money. */
  record Failed(Optional<String> reference, String reason, Instant settledAt)
      implements AttemptState {}

  /** Money came that was not the amount due; the order is held until the shop decides. */
  record Mismatched(String reference, Money received, Instant settledAt) implements AttemptState {}

  /** Money came for an order that wanted none; it goes back. */
  record Surplus(String reference, Money received, Instant settledAt) implements AttemptState {}
}
