package io.puente.payments;

import java.util.UUID;
import org.joda.money.Money;

/** What settling an attempt found. */
public sealed interface Settlement {

  /** The settlements that money brings about. */
  sealed interface MoneyCame extends Settlement {}

  /** The order is paid. Said once for each order. */
  record Paid(PaymentAttempt attempt, Money received, String payment) implements MoneyCame {}

  /** No money yet, and it may still come. */
  record StillOpen(PaymentAttempt attempt) implements Settlement {}

  /** The attempt ended without money; the order may be tried again. */
  record Failed(PaymentAttempt attempt, String reason) implements Settlement {}

  /**
   * Money came, but not what the order costs: hold the order, ship nothing. A refund of all of it
   * is on its way.
   */
  record Mismatch(PaymentAttempt attempt, Money expected, Money received) implements MoneyCame {}

  /** The order was paid already by {@code paidBy}; a refund of this payment is on its way. */
  record Surplus(PaymentAttempt attempt, Money received, UUID paidBy) implements MoneyCame {}

  /** Somebody settled this attempt before; nothing changed now. */
  record AlreadySettled(PaymentAttempt attempt) implements Settlement {}

  /** The provider could not be asked; the sweeper asks again. */
  record Unreachable(PaymentAttempt attempt, String reason) implements Settlement {}

  /** This shop has no such attempt, or not yet. */
  record UnknownAttempt(UUID attempt) implements Settlement {}
}
