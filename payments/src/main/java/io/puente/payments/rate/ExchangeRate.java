package io.puente.payments.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;

/**
 * The value of one unit of {@code base} in {@code quote}, with its source and time. An order stores
 * the rate of its prices.
 */
public record ExchangeRate(
    CurrencyUnit base, CurrencyUnit quote, BigDecimal rate, String source, Instant asOf) {

  private static final MathContext PRECISION = MathContext.DECIMAL64;

  public ExchangeRate {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("A rate is positive: " + base + " to " + quote);
    }
  }

  /** The rate of a currency to itself. */
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

  /** The day of the rate. */
  public LocalDate day(ZoneId zone) {
    return day(asOf, zone);
  }

  /**
   * The day of a rate of this time. Who publishes one rate a day gives it a date, which is kept as
   * its first moment in UTC and is the same date everywhere; a rate with a time has the day of the
   * zone.
   */
  public static LocalDate day(Instant asOf, ZoneId zone) {
    boolean dated = asOf.equals(asOf.truncatedTo(ChronoUnit.DAYS));
    return LocalDate.ofInstant(asOf, dated ? ZoneOffset.UTC : zone);
  }

  /** The time since the rate was valid. */
  public Duration age(Clock clock) {
    return Duration.between(asOf, clock.instant());
  }

  ExchangeRate inverse() {
    return new ExchangeRate(quote, base, BigDecimal.ONE.divide(rate, PRECISION), source, asOf);
  }

  /** The product of this rate and {@code next}, with both sources and the older time. */
  ExchangeRate then(ExchangeRate next) {
    return new ExchangeRate(
        base,
        next.quote,
        rate.multiply(next.rate, PRECISION),
        source.equals(next.source) ? source : source + " and " + next.source,
        asOf.isBefore(next.asOf) ? asOf : next.asOf);
  }

  /** The change from an earlier rate of the same pair: 0.1 is ten per cent, up or down. */
  BigDecimal jumpFrom(ExchangeRate earlier) {
    return rate.divide(earlier.rate, PRECISION).subtract(BigDecimal.ONE).abs();
  }
}
