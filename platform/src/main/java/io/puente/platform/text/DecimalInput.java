package io.puente.platform.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses numbers that people type or paste, with a decimal point or a decimal comma. Blanks and,
 * where they cannot be anything else, points and commas may separate thousands.
 */
public final class DecimalInput {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Pattern PLAIN = Pattern.compile("\\d{1,12}([.,]\\d{1,4})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");
  private static final Pattern BLANK_GROUPS =
      Pattern.compile("\\d{1,3}(?:[ '\\x{2019}]\\d{3})+(?:[.,]\\d{1,4})?");
  private static final Pattern POINT_GROUPS =
      Pattern.compile("\\d{1,3}(?:(?:\\.\\d{3})+,\\d{1,4}|(?:\\.\\d{3}){2,})");
  private static final Pattern COMMA_GROUPS =
      Pattern.compile("\\d{1,3}(?:(?:,\\d{3})+\\.\\d{1,4}|(?:,\\d{3}){2,})");
  private static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

  private DecimalInput() {}

  /** A number with at most four decimals. */
  public static Optional<BigDecimal> parse(String typed) {
    return Optional.of(ungrouped(PastedText.code(typed)))
        .filter(text -> PLAIN.matcher(text).matches())
        .map(text -> new BigDecimal(text.replace(',', '.')));
  }

  /** An amount of money: three digits behind its only point or comma are thousands. */
  public static Optional<BigDecimal> parseAmount(String typed) {
    return parse(withoutGroup(PastedText.code(typed)));
  }

  /** A whole number of at most seven digits. */
  public static Optional<Integer> parseWhole(String typed) {
    return Optional.of(ungrouped(withoutGroup(PastedText.code(typed))))
        .filter(text -> WHOLE.matcher(text).matches())
        .map(Integer::valueOf);
  }

  /** A percentage above 0 and up to 100, with or without its sign. */
  public static Optional<BigDecimal> parsePercent(String typed) {
    return parse(PastedText.code(typed).replace("%", ""))
        .filter(number -> number.signum() > 0 && number.compareTo(HUNDRED) <= 0);
  }

  private static String withoutGroup(String text) {
    return ONE_GROUP.matcher(text).matches() ? text.replaceAll("[.,]", "") : text;
  }

  private static String ungrouped(String text) {
    if (BLANK_GROUPS.matcher(text).matches()) {
      return text.replaceAll("[ '\\x{2019}]", "");
    }
    if (POINT_GROUPS.matcher(text).matches()) {
      return text.replace(".", "");
    }
    return COMMA_GROUPS.matcher(text).matches() ? text.replace(",", "") : text;
  }
}
