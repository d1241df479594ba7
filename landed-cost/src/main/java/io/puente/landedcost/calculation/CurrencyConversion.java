package io.puente.landedcost.calculation;

import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The conversion between the currency of the buyer and the currency of the law. */
record CurrencyConversion(CurrencyUnit buyer, CurrencyUnit law, @Nullable ExchangeRate rate) {

  private static final int DIVISION_SCALE = 12;

  /** The conversion, or {@code null} if the rate is not given. */
  static @Nullable CurrencyConversion between(CurrencyUnit buyer, CurrencyUnit law, Rates rates) {
    if (buyer.equals(law)) {
      return new CurrencyConversion(buyer, law, null);
    }
    ExchangeRate rate = rates.between(buyer, law);
    return rate == null ? null : new CurrencyConversion(buyer, law, rate);
  }

  /** Converts an amount to the currency of the law, without rounding to cents. */
  BigDecimal toLawCurrency(BigDecimal amount) {
    if (rate == null) {
      return amount;
    }
    return rate.to().equals(law)
        ? amount.multiply(rate.rate())
        : amount.divide(rate.rate(), DIVISION_SCALE, RoundingMode.HALF_UP);
  }

  /** Rounds a charge for the authorities: once, half up, to the cents of the law's currency. */
  Money roundedInLawCurrency(BigDecimal exact) {
    return Money.of(law, exact.setScale(law.getDecimalPlaces(), RoundingMode.HALF_UP));
  }

  /**
   * Rounds a charge for the buyer: once, half up, from the exact amount.
   *
   * @param inLawCurrency the same charge, rounded for the authorities
   */
  Money roundedInBuyerCurrency(BigDecimal exact, int decimals, Money inLawCurrency) {
    return rate == null && decimals == inLawCurrency.getScale()
        ? inLawCurrency
        : roundedInBuyerCurrency(exact, decimals);
  }

  /** Rounds an amount for the buyer: once, half up, from the exact amount. */
  Money roundedInBuyerCurrency(BigDecimal exact, int decimals) {
    return Money.of(buyer, inBuyerCurrency(exact, decimals), RoundingMode.UNNECESSARY);
  }

  private BigDecimal inBuyerCurrency(BigDecimal exact, int decimals) {
    if (rate == null) {
      return exact.setScale(decimals, RoundingMode.HALF_UP);
    }
    return rate.to().equals(law)
        ? exact.divide(rate.rate(), decimals, RoundingMode.HALF_UP)
        : exact.multiply(rate.rate()).setScale(decimals, RoundingMode.HALF_UP);
  }
}
