package io.puente.payments.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;

/**
 * What one unit of {@code base} is worth in {@code quote}, who says so and as of when. An order
 * keeps the rate that it was priced with.
 */
public record ExchangeRate(
    CurrencyUnit base, CurrencyUnit quote, BigDecimal rate, String source, Instant asOf) {

  private static final MathContext PRECISION = MathContext.DECIMAL64;

  public ExchangeRate {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("A rate is positive: " + base + " to " + quote);
    }
  }

  /** A currency in itself. */
  static ExchangeRate same(CurrencyUnit currency, Instant now) {
    return new ExchangeRate(currency, currency, BigDecimal.ONE, "same currency", now);
  }

  /**
   * Money of the base in the quote currency, not rounded.
   *
   * @throws CurrencyMismatchException if the money is not of the base
   */
  public BigMoney convert(BigMoney money) {
    if (!money.getCurrencyUnit().equals(base)) {
      throw new CurrencyMismatchException(money.getCurrencyUnit(), base);
    }
    return BigMoney.of(quote, money.getAmount().multiply(rate));
  }

  /** How long ago it was true. */
  public Duration age(Clock clock) {
    return Duration.between(asOf, clock.instant());
  }

  ExchangeRate inverse() {
    return new ExchangeRate(quote, base, BigDecimal.ONE.divide(rate, PRECISION), source, asOf);
  }

  /** This rate and then {@code next}; as old as the older, and both sources are named. */
  ExchangeRate then(ExchangeRate next) {
    return new ExchangeRate(
        base,
        next.quote,
        rate.multiply(next.rate, PRECISION),
        source.equals(next.source) ? source : source + " and " + next.source,
        asOf.isBefore(next.asOf) ? asOf : next.asOf);
  }

  /** How far this rate is from an earlier one of the same pair: 0.1 is ten per cent either way. */
  BigDecimal jumpFrom(ExchangeRate earlier) {
    return rate.divide(earlier.rate, PRECISION).subtract(BigDecimal.ONE).abs();
  }
}
