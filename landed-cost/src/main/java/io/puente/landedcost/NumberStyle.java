package io.puente.landedcost;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;

/**
 * Numbers as readers of one locale write them. Laws and our own texts write them in their own way;
 * all numbers of a sentence are written with the same decimal mark.
 */
final class NumberStyle {

  private static final int MOST_DECIMALS = 12;

  /** A decimal number of a rate as laws print it, with a point. The number of a code has two. */
  private static final Pattern PRINTED = Pattern.compile("(?<![\\d.])(\\d+)\\.(\\d+)(?!\\.?\\d)");

  /** An amount or a percentage in a text. Other numbers with marks are those of laws and codes. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<=(?<![A-Z])[A-Z]{3}[ \u00a0])\\d[\\d.,]*\\d"
              + "|(?<=[A-Z]\\$[ \u00a0]?)\\d[\\d.,]*\\d"
              + "|(?<![\\d.,])\\d[\\d.,]*\\d(?=[ \u00a0]?%)");

  private final Locale locale;
  private final DecimalFormatSymbols marks;
  private final boolean pointInTexts;

  /**
   * Creates a style.
   *
   * @param locale of the reader; its country decides about the marks
   */
  NumberStyle(Locale locale) {
    this.locale = locale;
    marks = DecimalFormatSymbols.getInstance(locale);
    pointInTexts = locale.getLanguage().equals("en");
  }

  String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(Math.max(0, Math.min(MOST_DECIMALS, number.scale())));
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return format.format(number);
  }

  /** A weight in kilograms, without its unit. */
  String kilograms(long grams) {
    BigDecimal kilograms = BigDecimal.valueOf(grams, 3).stripTrailingZeros();
    return number(kilograms.scale() < 0 ? kilograms.setScale(0) : kilograms);
  }

  /** An amount such as {@code USD 1,600} or {@code USD 42.84}: cents only if there are any. */
  String money(BigMoney amount) {
    BigDecimal number = amount.getAmount().stripTrailingZeros();
    int cents = amount.getCurrencyUnit().getDecimalPlaces();
    return amount.getCurrencyUnit().getCode()
        + " "
        + number(
            number.scale() <= 0
                ? number.setScale(0)
                : number.setScale(Math.max(cents, number.scale())));
  }

  /** A rate as the law prints it, with the reader's decimal mark. */
  String rate(String printed) {
    return marks.getDecimalSeparator() == '.'
        ? printed
        : PRINTED.matcher(printed).replaceAll("$1" + marks.getDecimalSeparator() + "$2");
  }

  /** A text of the data with the reader's marks in its amounts and percentages. */
  String text(String written) {
    char decimal = pointInTexts ? '.' : ',';
    return decimal == marks.getDecimalSeparator()
        ? written
        : WRITTEN
            .matcher(written)
            .replaceAll(found -> Matcher.quoteReplacement(marked(found.group())));
  }

  private String marked(String number) {
    char decimal = pointInTexts ? '.' : ',';
    char grouping = pointInTexts ? ',' : '.';
    StringBuilder marked = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      char each = number.charAt(i);
      marked.append(
          each == decimal
              ? marks.getDecimalSeparator()
              : each == grouping ? marks.getGroupingSeparator() : each);
    }
    return marked.toString();
  }
}
