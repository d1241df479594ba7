package io.puente.catalogsync.feed;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How a price is written: digits and, if it must be, a point. A comma is never guessed at: 1,250 is
 * one and a quarter to some and twelve hundred and fifty to others.
 */
final class Prices {

  private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(?:\\.\\d{1,6})?");
  private static final Pattern NEGATIVE = Pattern.compile("-\\s*\\d.*");
  private static final Pattern WITH_COMMA = Pattern.compile("[\\d.]*\\d,\\d[\\d,.]*");
  private static final Pattern WITH_GROUPS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}");
  private static final int DIGITS_IN_A_GROUP = 3;

  private Prices() {}

  /** A price in the minor units that ISO 4217 gives the currency. */
  static Reading<Money> read(String written, CurrencyUnit currency) {
    if (NEGATIVE.matcher(written).matches()) {
      return Reading.bad(ProblemKind.PRICE_NEGATIVE);
    }
    if (WITH_COMMA.matcher(written).matches() || WITH_GROUPS.matcher(written).matches()) {
      return Reading.bad(
          ProblemKind.PRICE_WITH_COMMA, Map.of("suggestion", meant(written, currency)));
    }
    if (!PLAIN.matcher(written).matches()) {
      return Reading.bad(ProblemKind.PRICE_NOT_A_NUMBER);
    }
    BigDecimal amount = new BigDecimal(written);
    if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()
        || amount.scale() == DIGITS_IN_A_GROUP) {
      return Reading.bad(
          ProblemKind.PRICE_TOO_FINE,
          Map.of(
              "currency",
              currency.getCode(),
              "decimals",
              Integer.toString(currency.getDecimalPlaces())));
    }
    return Reading.good(Money.of(currency, amount.setScale(currency.getDecimalPlaces())));
  }

  /**
   * What the owner most likely means: the last sign with one or two digits behind it is the point.
   */
  private static String meant(String written, CurrencyUnit currency) {
    int last = Math.max(written.lastIndexOf(','), written.lastIndexOf('.'));
    String whole = written.substring(0, last).replaceAll("[,.]", "");
    String behind = written.substring(last + 1);
    return behind.length() >= DIGITS_IN_A_GROUP || currency.getDecimalPlaces() == 0
        ? whole + (behind.length() >= DIGITS_IN_A_GROUP ? behind : "")
        : whole + "." + behind;
  }
}
