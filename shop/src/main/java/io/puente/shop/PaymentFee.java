package io.puente.shop;

import io.puente.payments.money.CurrencyDigits;
import java.math.BigDecimal;
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
    return CurrencyDigits.charged(payment.toBigMoney().multipliedBy(percent.movePointLeft(2)))
        .plus(fixed);
  }
}
