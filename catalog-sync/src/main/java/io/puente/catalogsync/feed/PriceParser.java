package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.CellParsers.ParseResult;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Parses a price: digits, optionally a decimal point, and a sign of its currency. A comma is
 * refused: where the {@link DecimalMark} of the file is clear, it was replaced before.
 */
final class PriceParser {

  private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(?:\\.\\d{1,6})?");
  private static final Pattern NEGATIVE = Pattern.compile("-\\s*\\d.*");
  private static final Pattern WITH_COMMA = Pattern.compile("[\\d.]*\\d,\\d[\\d,.]*");
  private static final Pattern WITH_GROUPS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}");
  private static final int GROUP_DIGITS = 3;

  private PriceParser() {}

  /** A price with no more decimals than the currency has in ISO 4217. */
  static ParseResult<Money> parse(String written, CurrencyUnit currency) {
    String text = CurrencySigns.without(currency, written);
    if (NEGATIVE.matcher(text).matches()) {
      return ParseResult.invalid(ProblemKind.PRICE_NEGATIVE);
    }
    if (WITH_COMMA.matcher(text).matches() || WITH_GROUPS.matcher(text).matches()) {
      return ParseResult.invalid(
          ProblemKind.PRICE_WITH_COMMA, Map.of("suggestion", suggestion(text, currency)));
    }
    if (!PLAIN.matcher(text).matches()) {
      return ParseResult.invalid(ProblemKind.PRICE_NOT_A_NUMBER);
    }
    BigDecimal amount = new BigDecimal(text);
    if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()
        || amount.scale() == GROUP_DIGITS) {
      return ParseResult.invalid(
          ProblemKind.PRICE_TOO_FINE,
          Map.of(
              "currency",
              currency.getCode(),
              "decimals",
              Integer.toString(currency.getDecimalPlaces())));
    }
    return ParseResult.of(Money.of(currency, amount.setScale(currency.getDecimalPlaces())));
  }

  /** The most likely price: the last separator before one or two digits is the decimal point. */
  private static String suggestion(String text, CurrencyUnit currency) {
    int last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
    String whole = text.substring(0, last).replaceAll("[,.]", "");
    String decimals = text.substring(last + 1);
    return decimals.length() >= GROUP_DIGITS || currency.getDecimalPlaces() == 0
        ? whole + (decimals.length() >= GROUP_DIGITS ? decimals : "")
        : whole + "." + decimals;
  }
}
