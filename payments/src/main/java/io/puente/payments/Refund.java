package io.puente.payments;

import java.util.UUID;
import org.joda.money.Money;

/**
 * Money to go back to a buyer.
 *
 * @param id also the provider's idempotency key
 * @param payment the provider's name for the payment it is taken from
 */
public record Refund(
    UUID id, UUID attempt, String payment, Money amount, Reason reason, State state) {

  /** Why it goes back. */
  public enum Reason {
    /** The amount was not what the order costs. */
    MISMATCH,
    /** The order had been paid already. */
    SURPLUS
  }

  /** How far it has come. */
  public sealed interface State {}

  /** Owed; a job asks the provider. */
  public record Due() implements State {}

  /** Given, or accepted by the provider and on its way. */
  public record Given(String reference) implements State {}

  /** The provider will not do it; a person must send the money. */
  public record Refused(String reason) implements State {}
}
