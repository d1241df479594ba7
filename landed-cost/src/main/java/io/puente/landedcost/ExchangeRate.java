package io.puente.landedcost;

import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.CurrencyUnit;

/**
 * What one unit of a currency is worth in another, with its source and time.
 *
 * @param rate units of {@code to} for one unit of {@code from}
 */
public record ExchangeRate(
    CurrencyUnit from, CurrencyUnit to, BigDecimal rate, String source, Instant asOf) {

  /**
   * Checks the rate.
   *
   * @throws InvalidFact if the rate is not above zero or not plausible
   */
  public ExchangeRate {
    Limits.rate(rate);
  }
}
