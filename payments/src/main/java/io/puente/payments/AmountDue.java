package io.puente.payments;

import org.joda.money.Money;

/** The amount that is still to be paid for an order, read under its lock. */
public sealed interface AmountDue {

  /** The buyer can pay this amount. */
  record Payable(Money amount) implements AmountDue {}

  /**
   * The time to pay is over, or the shop takes no payments now; no new attempt is opened, but money
   * that arrives late counts.
   */
  record Lapsed(Money amount) implements AmountDue {}

  /** The order is paid or cancelled; money that still arrives is refunded. */
  record Nothing() implements AmountDue {}
}
