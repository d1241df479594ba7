package io.puente.payments;

import java.util.Optional;
import org.joda.money.Money;

/** What the provider itself says of an attempt, asked just now. */
public sealed interface Truth {

  /**
   * The money is there.
   *
   * @param received the amount in the currency that we asked for
   * @param payment the provider's name for the payment, such as a payment intent id
   * @param presented what the buyer saw, where the provider converted it
   */
  record Received(Money received, String payment, Optional<Money> presented) implements Truth {}

  /** The buyer can still pay. */
  record Waiting() implements Truth {}

  /** The buyer has done their part and the money is on its way, as with a voucher. */
  record UnderWay() implements Truth {}

  /** It ended without money. */
  record Ended(String reason) implements Truth {}

  /** The provider could not be asked. */
  record Unreachable(String reason) implements Truth {}
}
