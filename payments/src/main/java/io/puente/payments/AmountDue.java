package io.puente.payments;

import org.joda.money.Money;

/** What an order still costs, read under its lock. */
public sealed interface AmountDue {

  /** The buyer may be asked for this amount. */
  record Payable(Money amount) implements AmountDue {}

  /** The time to pay is over and nobody is asked any more; money that comes late still counts. */
  record Lapsed(Money amount) implements AmountDue {}

  /** The order is paid or cancelled; money that still comes goes back. */
  record Nothing() implements AmountDue {}
}
