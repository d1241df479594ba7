package io.puente.catalogsync.feed;

import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * The signs of a currency before or behind an amount, as spreadsheets write them: the code, and the
 * symbols of the Unicode CLDR in Spanish, English and Portuguese, such as {@code $}, {@code MX$}
 * and {@code MXN}.
 */
final class CurrencySigns {

  private static final Set<String> LANGUAGES = Set.of("es", "en", "pt");
  private static final Map<CurrencyUnit, Set<String>> SIGNS = new ConcurrentHashMap<>();

  private CurrencySigns() {}

  /** The amount without signs of its currency: {@code $ 1,250.00 MXN} has two. */
  static String without(CurrencyUnit currency, String amount) {
    return withoutOne(currency, withoutOne(currency, amount));
  }

  private static String withoutOne(CurrencyUnit currency, String amount) {
    if (amount.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
      return amount;
    }
    Set<String> signs = SIGNS.computeIfAbsent(currency, CurrencySigns::signs);
    for (String sign : signs) {
      if (amount.regionMatches(true, 0, sign, 0, sign.length())) {
        return amount.substring(sign.length()).strip();
      }
      int end = amount.length() - sign.length();
      if (amount.regionMatches(true, end, sign, 0, sign.length())) {
        return amount.substring(0, end).strip();
      }
    }
    return amount;
  }

  private static Set<String> signs(CurrencyUnit unit) {
    Currency currency = Currency.getInstance(unit.getCode());
    return Arrays.stream(Locale.getAvailableLocales())
        .filter(locale -> LANGUAGES.contains(locale.getLanguage()))
        .map(currency::getSymbol)
        .filter(sign -> !sign.isBlank())
        .sorted((one, other) -> other.length() - one.length())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
