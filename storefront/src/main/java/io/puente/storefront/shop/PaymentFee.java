package io.puente.storefront.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * The fee of a payment provider, as the shop has agreed it.
 *
 * @param percent of the whole payment, shipping and duties included
 * @param fixed for each payment, in the shop's currency
 */
public record PaymentFee(BigDecimal percent, Money fixed) {

  /** The fee on a payment, both in the shop's currency. */
  public Money on(Money payment) {
    return payment.multipliedBy(percent.movePointLeft(2), RoundingMode.HALF_UP).plus(fixed);
  }
}
