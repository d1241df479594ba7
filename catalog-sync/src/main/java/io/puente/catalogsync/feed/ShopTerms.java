package io.puente.catalogsync.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What a file does not say and the shop knows.
 *
 * @param language the shop's own, two letters: what columns without a language are written in
 * @param currency what columns without a market are priced in
 * @param markets the currency of each market that may have fixed prices, as {@code US → USD}
 */
public record ShopTerms(String language, CurrencyUnit currency, Map<String, CurrencyUnit> markets) {

  public ShopTerms {
    markets = Map.copyOf(markets);
  }

  /** The market's own spelling and its currency; upper and lower case are the same to it. */
  Optional<Map.Entry<String, CurrencyUnit>> market(String written) {
    return markets.entrySet().stream()
        .filter(
            market ->
                market.getKey().toLowerCase(Locale.ROOT).equals(written.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
