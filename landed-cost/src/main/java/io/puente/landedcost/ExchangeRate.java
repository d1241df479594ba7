package io.puente.landedcost;

import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.CurrencyUnit;

/**
 * What one unit of a currency is worth in another, with who said so and when.
 *
 * @param rate units of {@code to} for one unit of {@code from}
 */
public record ExchangeRate(
    CurrencyUnit from, CurrencyUnit to, BigDecimal rate, String source, Instant asOf) {

  /**
   * Takes a rate above zero that some currency could have.
   *
   * @throws InvalidFact if it is not
   */
  public ExchangeRate {
    Limits.rate(rate);
  }
}
