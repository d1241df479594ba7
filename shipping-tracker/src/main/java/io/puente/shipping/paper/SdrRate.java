package io.puente.shipping.paper;

import java.math.BigDecimal;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one unit of a currency is worth in special drawing rights of the IMF, on the day of posting.
 */
public record SdrRate(CurrencyUnit currency, BigDecimal sdrPerUnit) {

  public SdrRate {
    if (sdrPerUnit.signum() <= 0) {
      throw new IllegalArgumentException("Not a rate: " + sdrPerUnit);
    }
  }

  BigDecimal inSdr(Money money) {
    if (!money.getCurrencyUnit().equals(currency)) {
      throw new CurrencyMismatchException(currency, money.getCurrencyUnit());
    }
    return money.getAmount().multiply(sdrPerUnit);
  }
}
