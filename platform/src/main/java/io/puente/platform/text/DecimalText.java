package io.puente.platform.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers with all their decimals, behind the mark that people of a language and a country write,
 * which is the one of the amounts of money beside them.
 */
public final class DecimalText {

  private DecimalText() {}

  /** Such as {@code 4.012,35}. */
  public static String of(BigDecimal number, Locale locale) {
    return format(number, locale, true);
  }

  /** The value of a field that can be typed over, such as {@code 4012,35}. */
  public static String ofField(BigDecimal number, Locale locale) {
    return format(number, locale, false);
  }

  private static String format(BigDecimal number, Locale locale, boolean grouped) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setGroupingUsed(grouped);
    format.setMinimumFractionDigits(Math.max(0, number.scale()));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }
}
