package io.puente.shop;

import io.puente.payments.money.MoneyFormat;
import io.puente.payments.money.PriceEnding;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A country that a shop sells to, in a language, in a currency.
 *
 * @param code as in the URL: language and country, {@code es-us}
 * @param margin the factor of a price after the exchange rate; 1 if prices are not changed
 * @param ending how prices end here, after rate and margin
 */
public record Market(
    String code,
    String language,
    String country,
    CurrencyUnit currency,
    BigDecimal margin,
    PriceEnding ending) {

  /** Locales are cached: creating one takes longer than the rest of formatting a price. */
  private static final Map<String, Locale> LOCALES = new ConcurrentHashMap<>();

  public Locale locale() {
    return LOCALES.computeIfAbsent(code, unknown -> Locale.of(language, country));
  }

  /** The page of the trade guide with all rules for parcels from a country to this one. */
  public String guide(String from) {
    return "/guide/%s/%s/%s".formatted(language, country, from).toLowerCase(Locale.ROOT);
  }

  /** The path of a page of this market, such as {@code /es-us/cart} for {@code /cart}. */
  public String path(String page) {
    return "/" + code + page;
  }

  /** A weight as people of the market read it, such as {@code 29,95 kg}. */
  public String kilograms(long grams) {
    return NumberFormat.getNumberInstance(locale()).format(BigDecimal.valueOf(grams, 3))
        + "\u00a0kg";
  }

  public String money(Money amount) {
    return MoneyFormat.of(locale()).format(amount);
  }
}
