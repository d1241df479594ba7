package io.puente.catalogsync.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * The shop's settings that a file is read with.
 *
 * @param language the shop's own, two letters: the language of columns without a language
 * @param currency the currency of columns without a market
 * @param markets the currency of each market that may have fixed prices, such as {@code US → USD}
 * @param country where the shop is (ISO 3166-1 alpha-2), which decides how its people write numbers
 */
public record ImportContext(
    String language, CurrencyUnit currency, Map<String, CurrencyUnit> markets, String country) {

  /** For files whose numbers say themselves how they are written. */
  public ImportContext(String language, CurrencyUnit currency, Map<String, CurrencyUnit> markets) {
    this(language, currency, markets, "");
  }

  public ImportContext {
    markets = Map.copyOf(markets);
  }

  /** How people write numbers where the shop is. */
  DecimalMark decimalMark() {
    return country.isEmpty() ? DecimalMark.UNCLEAR : DecimalMark.of(Locale.of(language, country));
  }

  /** The market with this name, compared without case, and its currency. */
  Optional<Map.Entry<String, CurrencyUnit>> market(String name) {
    return markets.entrySet().stream()
        .filter(
            market ->
                market.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
