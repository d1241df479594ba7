package io.puente.payments.rate;

import io.puente.payments.money.PriceEnding;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * A price converted into another currency: times the rate, times the shop's margin, with the shop's
 * price ending. The ending rounds, once.
 *
 * @param rate the rate of the conversion, for an explanation of the price
 */
public record LocalPrice(Money price, ExchangeRate rate) {

  /**
   * @param margin the factor for the risk that the rate changes: 1.03 adds three per cent
   */
  public static LocalPrice of(
      Money base, ExchangeRate rate, BigDecimal margin, PriceEnding ending) {
    return new LocalPrice(
        ending.applyTo(rate.convert(base.toBigMoney()).multipliedBy(margin)), rate);
  }
}
