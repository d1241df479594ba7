package io.puente.payments.money;

import org.joda.money.Money;

/** Why an amount cannot be charged; known before anybody is called. */
public sealed interface AmountProblem {
  /** Nothing, or less than nothing, is to be paid. */
  record NotPositive(Money amount) implements AmountProblem {}

  /** The amount has digits that Stripe does not count, such as the third decimal of a dinar. */
  record TooFine(Money amount) implements AmountProblem {}

  /** More than Stripe's eight digits. */
  record TooLarge(Money amount, Money most) implements AmountProblem {}

  /** Worth less than the least charge of the currency that the shop is paid out in. */
  record BelowMinimum(Money amount, Money minimum) implements AmountProblem {}

  /** The lines that the buyer saw do not add up to the total. */
  record LinesDoNotAddUp(Money total, Money lines) implements AmountProblem {}

  /** A line is negative, or in another currency than the total. */
  record BadLine(String label, Money amount) implements AmountProblem {}
}
