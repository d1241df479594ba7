package io.puente.payments.stripe;

import io.puente.payments.money.AmountProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount at Stripe: a whole number of the smallest units of a currency, at most eight digits.
 * CLP 19990 is 19990, USD 19.99 is 1999, UGX 5000 is 500000 and KWD 1.250 is 1250.
 *
 * @see <a href="https://docs.stripe.com/currencies">Stripe's currencies</a>
 */
record StripeAmount(long units, CurrencyUnit currency) {
  private static final long MAX_UNITS = 99_999_999;

  /**
   * The amount for {@code money}, never rounded.
   *
   * @throws IllegalArgumentException if Stripe cannot charge this amount; see {@link #problemWith}
   */
  static StripeAmount of(Money money) {
    problemWith(money)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("Stripe cannot charge " + money + ": " + problem);
            });
    return new StripeAmount(unitsOf(money).longValueExact(), money.getCurrencyUnit());
  }

  /** Why Stripe cannot charge {@code money}; {@link MinimumCharge} has its own check. */
  static Optional<AmountProblem> problemWith(Money money) {
    BigDecimal units = unitsOf(money);
    long multiple = StripeCurrencyRule.of(money.getCurrencyUnit()).multiple();
    if (units.signum() <= 0) {
      return Optional.of(new AmountProblem.NotPositive(money));
    }
    if (units.stripTrailingZeros().scale() > 0
        || units.remainder(BigDecimal.valueOf(multiple)).signum() != 0) {
      return Optional.of(new AmountProblem.TooManyDecimals(money));
    }
    if (units.compareTo(BigDecimal.valueOf(MAX_UNITS)) > 0) {
      return Optional.of(new AmountProblem.TooLarge(money, max(money.getCurrencyUnit())));
    }
    return Optional.empty();
  }

  /** The same amount as money with the decimals of ISO 4217. */
  Money toMoney() {
    BigDecimal amount =
        BigDecimal.valueOf(units).movePointLeft(StripeCurrencyRule.of(currency).decimals());
    return Money.of(
        currency, amount.setScale(currency.getDecimalPlaces(), RoundingMode.UNNECESSARY));
  }

  private static BigDecimal unitsOf(Money money) {
    int decimals = StripeCurrencyRule.of(money.getCurrencyUnit()).decimals();
    return money.getAmount().movePointRight(decimals);
  }

  private static Money max(CurrencyUnit currency) {
    long multiple = StripeCurrencyRule.of(currency).multiple();
    return new StripeAmount(MAX_UNITS - MAX_UNITS % multiple, currency).toMoney();
  }
}
