package io.puente.payments.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount as Stripe counts it: a whole number of Stripe's smallest units, at most eight digits.
 * CLP 19990 is 19990, USD 19.99 is 1999, UGX 5000 is 500000 and KWD 1.250 is 1250.
 *
 * @see <a href="https://docs.stripe.com/currencies">Stripe's currencies</a>
 */
public record StripeAmount(long units, CurrencyUnit currency) {
  private static final long MOST = 99_999_999;

  /**
   * Stripe's count of {@code money}, never rounded.
   *
   * @throws IllegalArgumentException if Stripe cannot take this amount; ask {@link #problemWith}
   */
  public static StripeAmount of(Money money) {
    problemWith(money)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("Stripe cannot take " + money + ": " + problem);
            });
    return new StripeAmount(unitsOf(money).longValueExact(), money.getCurrencyUnit());
  }

  /** Why Stripe cannot take {@code money}; the settlement minimum is not looked at here. */
  public static Optional<AmountProblem> problemWith(Money money) {
    BigDecimal units = unitsOf(money);
    long step = CurrencyDigits.of(money.getCurrencyUnit()).stripeStep();
    if (units.signum() <= 0) {
      return Optional.of(new AmountProblem.NotPositive(money));
    }
    if (units.stripTrailingZeros().scale() > 0
        || units.remainder(BigDecimal.valueOf(step)).signum() != 0) {
      return Optional.of(new AmountProblem.TooFine(money));
    }
    if (units.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      return Optional.of(new AmountProblem.TooLarge(money, most(money.getCurrencyUnit())));
    }
    return Optional.empty();
  }

  /** The money this amount is, at the digits that ISO gives the currency. */
  public Money toMoney() {
    BigDecimal amount =
        BigDecimal.valueOf(units).movePointLeft(CurrencyDigits.of(currency).stripe());
    return Money.of(
        currency, amount.setScale(currency.getDecimalPlaces(), RoundingMode.UNNECESSARY));
  }

  private static BigDecimal unitsOf(Money money) {
    int digits = CurrencyDigits.of(money.getCurrencyUnit()).stripe();
    return money.getAmount().movePointRight(digits);
  }

  private static Money most(CurrencyUnit currency) {
    long step = CurrencyDigits.of(currency).stripeStep();
    return new StripeAmount(MOST - MOST % step, currency).toMoney();
  }
}
