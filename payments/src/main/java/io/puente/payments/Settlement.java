package io.puente.payments;

import java.util.UUID;
import org.joda.money.Money;

/** The outcome of settling a payment attempt. */
public sealed interface Settlement {

  /** Outcomes that change the order; each is told to {@link PayableOrders#settled} exactly once. */
  sealed interface Change extends Settlement {
    PaymentAttempt attempt();
  }

  /** Outcomes of money that has arrived. */
  sealed interface MoneyCame extends Change {}

  /** The amount that was due has arrived. */
  record Paid(PaymentAttempt attempt, Money received, String payment) implements MoneyCame {}

  /**
   * Money arrived that is not the amount due. The order must be held; the money stays until the
   * shop decides.
   *
   * @param due what the order cost when the money came
   */
  record Mismatch(PaymentAttempt attempt, Money due, Money received) implements MoneyCame {}

  /** Money arrived for an order that wants none; its refund is on its way. */
  record Surplus(PaymentAttempt attempt, Money received) implements MoneyCame {}

  /** The attempt ended without money; the order may be tried again. */
  record Failed(PaymentAttempt attempt, String reason) implements Change {}

  /** No money yet, and it may still come. */
  record StillOpen(PaymentAttempt attempt) implements Settlement {}

  /** The attempt was settled before; nothing changed now. */
  record AlreadySettled(PaymentAttempt attempt) implements Settlement {}

  /** The provider could not be asked; the sweeper asks again. */
  record Unreachable(PaymentAttempt attempt, String reason) implements Settlement {}

  /** This shop has no such attempt, or its row is not committed yet. */
  record UnknownAttempt(UUID attempt) implements Settlement {}
}
