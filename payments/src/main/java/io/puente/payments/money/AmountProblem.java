package io.puente.payments.money;

import org.joda.money.Money;

/** Why an amount cannot be charged, known without a call to the provider. */
public sealed interface AmountProblem {
  /** The amount is zero or negative. */
  record NotPositive(Money amount) implements AmountProblem {}

  /** The provider does not charge the last decimals, such as the third decimal of a dinar. */
  record TooManyDecimals(Money amount) implements AmountProblem {}

  /** The amount is above the maximum of the provider. */
  record TooLarge(Money amount, Money maximum) implements AmountProblem {}

  /** The amount is below the minimum charge of the currency in which the shop is paid. */
  record BelowMinimum(Money amount, Money minimum) implements AmountProblem {}

  /** The lines do not add up to the total. */
  record LinesDoNotAddUp(Money total, Money lines) implements AmountProblem {}

  /** A line is negative or in another currency than the total. */
  record BadLine(String label, Money amount) implements AmountProblem {}
}
