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

  private static final int FINEST_SCALE = 100;

  /**
   * Takes a rate above zero that some currency could have.
   *
   * @throws InvalidFact if it is not
   */
  public ExchangeRate {
    if (rate.signum() < 1) {
      throw new InvalidFact("rates." + from + to, InvalidFact.Problem.NOT_POSITIVE, rate);
    }
    if (rate.compareTo(Line.HIGHEST_AMOUNT) > 0) {
      throw new InvalidFact("rates." + from + to, InvalidFact.Problem.TOO_LARGE, rate);
    }
    if (rate.scale() > FINEST_SCALE) {
      throw new InvalidFact("rates." + from + to, InvalidFact.Problem.TOO_PRECISE, rate);
    }
  }
}
