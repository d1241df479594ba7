package io.puente.payments.rate;

import io.puente.payments.money.PriceEnding;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * A price carried into another currency: times the rate, times the shop's margin, ended as the shop
 * ends its prices. Rounded once, by the ending.
 *
 * @param rate kept with the price, so that it can be explained
 */
public record LocalPrice(Money price, ExchangeRate rate) {

  /**
   * @param margin what the shop multiplies by to carry the risk of the rate: 1.03 adds three per
   *     cent
   */
  public static LocalPrice of(
      Money base, ExchangeRate rate, BigDecimal margin, PriceEnding ending) {
    return new LocalPrice(
        ending.applyTo(rate.convert(base.toBigMoney()).multipliedBy(margin)), rate);
  }
}
