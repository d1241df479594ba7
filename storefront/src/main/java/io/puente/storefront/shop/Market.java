package io.puente.storefront.shop;

import io.puente.payments.money.MoneyFormat;
import io.puente.payments.money.PriceEnding;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A country that a shop sells to, in a language, in a currency.
 *
 * @param code as in the URL: language and country, {@code es-us}
 * @param margin what a price is multiplied with after the exchange rate, 1 for nothing
 * @param ending how prices end here, after rate and margin
 */
public record Market(
    String code,
    String language,
    String country,
    CurrencyUnit currency,
    BigDecimal margin,
    PriceEnding ending) {

  public Locale locale() {
    return Locale.of(language, country);
  }

  public String money(Money amount) {
    return MoneyFormat.of(locale()).format(amount);
  }
}
