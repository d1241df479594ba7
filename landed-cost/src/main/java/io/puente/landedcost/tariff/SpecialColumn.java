package io.puente.landedcost.tariff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the special column of the official export: {@code Free (CL, CO) 8% (E) See 9822.05.20
 * (P+)}: rates, each with the symbols of its programmes.
 */
final class SpecialColumn {

  private static final String SYMBOL = "[A-Z]{1,2}[+*]?";
  private static final Pattern SYMBOLS =
      Pattern.compile("\\(\\s*(%1$s(?:\\s*,\\s*%1$s)*)\\s*,?\\s*\\)".formatted(SYMBOL));

  private SpecialColumn() {}

  /** The printed rates, each with its symbols. A text without symbols gives no preference. */
  static Map<String, String> rates(String printed) {
    var rates = new LinkedHashMap<String, String>();
    Matcher symbols = SYMBOLS.matcher(printed);
    int at = 0;
    while (symbols.find()) {
      String rate = printed.substring(at, symbols.start()).strip();
      rates.merge(
          rate, symbols.group(1).replaceAll("\\s*,\\s*", " "), (one, more) -> one + " " + more);
      at = symbols.end();
    }
    return rates;
  }
}
