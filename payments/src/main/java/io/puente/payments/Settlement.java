package io.puente.payments;

import java.util.UUID;
import org.joda.money.Money;

/** The outcome of settling a payment attempt. */
public sealed interface Settlement {

  /** Outcomes that change the order; {@link PayableOrders#settled} gets each exactly once. */
  sealed interface Change extends Settlement {
    PaymentAttempt attempt();
  }

  /** Outcomes of money that has arrived. */
  sealed interface MoneyReceived extends Change {}

  /** The amount that was due has arrived. */
  record Paid(PaymentAttempt attempt, Money received, String payment) implements MoneyReceived {}

  /**
   * The money that arrived is not the amount due. The order must be held; the money stays until the
   * shop decides.
   *
   * @param due the amount due when the money arrived
   */
  record Mismatch(PaymentAttempt attempt, Money due, Money received) implements MoneyReceived {}

  /** Nothing was due when the money arrived; a refund is pending. */
  record Surplus(PaymentAttempt attempt, Money received) implements MoneyReceived {}

  /** The attempt ended without money; another attempt may pay the order. */
  record Failed(PaymentAttempt attempt, String reason) implements Change {}

  /** No money has arrived yet; it may still arrive. */
  record StillOpen(PaymentAttempt attempt) implements Settlement {}

  /** The attempt was settled before; nothing changes. */
  record AlreadySettled(PaymentAttempt attempt) implements Settlement {}

  /** The provider could not be reached; reconciliation tries again later. */
  record Unreachable(PaymentAttempt attempt, String reason) implements Settlement {}

  /** This shop has no such attempt, or the row is not committed yet. */
  record UnknownAttempt(UUID attempt) implements Settlement {}
}
