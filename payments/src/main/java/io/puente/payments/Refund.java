package io.puente.payments;

import java.util.UUID;
import org.joda.money.Money;

/**
 * Money that is returned to a buyer. One payment may have several refunds; their sum is never more
 * than the money received.
 *
 * @param id also the provider's idempotency key
 * @param payment the provider's name for the payment that is refunded
 */
public record Refund(
    UUID id, UUID attempt, String payment, Money amount, Reason reason, State state) {

  /** The reason for a refund. */
  public enum Reason {
    /** The order was paid already, or cancelled, when the money arrived. */
    SURPLUS,
    /** More money arrived than the order costs. */
    EXCESS,
    /** The goods were sold out when the money arrived. */
    SOLD_OUT,
    /** The shop cancelled the order. */
    CANCELLED_BY_SHOP,
    /** The shop did not decide on a held order in time. */
    UNDECIDED,
    /** The buyer cancelled the order. */
    REQUESTED_BY_BUYER,
    /** The goods were returned. */
    RETURNED,
    /** The goods were lost in the post. */
    LOST,
    /** The goods arrived damaged, or differ from the order. */
    DEFECTIVE;

    /** Whether the refunded money was part of the payment of the order. */
    public boolean reducesPayment() {
      return this != SURPLUS && this != EXCESS;
    }
  }

  /** The state of a refund. */
  public sealed interface State {}

  /** Written here; a job sends it to the provider. */
  public record Pending() implements State {}

  /** The money has been returned, or the provider has accepted the refund. */
  public record Issued(String reference) implements State {}

  /** The provider refuses; the shop must return the money by other means. */
  public record Refused(String reason) implements State {}
}
