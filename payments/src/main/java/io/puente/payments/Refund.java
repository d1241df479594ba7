package io.puente.payments;

import java.util.UUID;
import org.joda.money.Money;

/**
 * Money to go back to a buyer. One payment may have several refunds; together they are never more
 * than what came.
 *
 * @param id also the provider's idempotency key
 * @param payment the provider's name for the payment that the money is taken from
 */
public record Refund(
    UUID id, UUID attempt, String payment, Money amount, Reason reason, State state) {

  /** Why the money goes back. */
  public enum Reason {
    /** The order was paid already, or cancelled, when the money came. */
    SURPLUS,
    /** More came than the order costs. */
    EXCESS,
    /** The goods were sold out when the money came. */
    SOLD_OUT,
    /** The shop has cancelled the order. */
    CANCELLED_BY_SHOP,
    /** An order that was held for a decision got none in time. */
    UNDECIDED,
    /** The buyer has changed their mind. */
    REQUESTED_BY_BUYER,
    /** The goods came back. */
    RETURNED,
    /** The goods never arrived. */
    LOST,
    /** The goods arrived damaged, or are not what was ordered. */
    DEFECTIVE;

    /** Whether the money had counted towards the order, so that the order is paid less by it. */
    public boolean reducesPayment() {
      return this != SURPLUS && this != EXCESS;
    }
  }

  /** How far the refund has come. */
  public sealed interface State {}

  /** Owed; a job asks the provider. */
  public record Due() implements State {}

  /** Given, or accepted by the provider and on its way. */
  public record Given(String reference) implements State {}

  /** The provider will not do it; the shop must send the money by other means. */
  public record Refused(String reason) implements State {}
}
