package io.puente.shop;

import io.puente.payments.money.PriceEnding;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * An owner's settings of a market. A country, currency or ending that does not exist is a {@link
 * Selling.Wrong}.
 *
 * @param code language and country, {@code es-us}
 * @param currency ISO 4217
 * @param margin the factor of a price after the exchange rate; 1 if absent
 * @param ending the ending of prices, {@code .99}; empty for prices as calculated
 */
public record MarketSetting(
    String code, String currency, @Nullable BigDecimal margin, @Nullable String ending) {

  public MarketSetting {
    Selling.Wrong.unless(
        code != null && code.matches("(es|en|pt)-[a-z]{2}"),
        "markets: a code is a language (es, en, pt) and a country, as es-us, not " + code);
    Selling.Wrong.unlessCountry(code.substring(3).toUpperCase(Locale.ROOT));
    try {
      CurrencyUnit.of(String.valueOf(currency));
    } catch (IllegalCurrencyException e) {
      throw new Selling.Wrong("markets: not an ISO currency code: " + currency);
    }
    margin = margin == null ? BigDecimal.ONE : margin;
    Selling.Wrong.unless(margin.signum() > 0, "markets: a margin is more than 0");
    ending = ending == null ? "" : ending;
    Selling.Wrong.unless(
        PriceEnding.parse(ending).fits(CurrencyUnit.of(currency)),
        "markets: prices in %s do not end in %s".formatted(currency, ending));
  }

  /** The settings of a market. */
  static MarketSetting of(Market market) {
    return new MarketSetting(
        market.code(),
        market.currency().getCode(),
        market.margin().stripTrailingZeros(),
        market.ending().setting());
  }

  /** Whether a market has these settings. */
  boolean isOf(Market market) {
    return market.code().equals(code)
        && market.currency().getCode().equals(currency)
        && market.margin().compareTo(Objects.requireNonNull(margin)) == 0
        && market.ending().equals(PriceEnding.parse(Objects.requireNonNull(ending)));
  }
}
