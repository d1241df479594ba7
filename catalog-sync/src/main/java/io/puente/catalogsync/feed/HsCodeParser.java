package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.CellParsers.ParseResult;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses a tariff code: the six digits of a subheading of the Harmonized System, or the eight, ten
 * or twelve of a national tariff line. Dots, spaces and hyphens are removed.
 *
 * <p>A spreadsheet takes a code for a number and drops the zero that codes of chapters 1 to 9 begin
 * with: {@code 09012100} becomes {@code 9012100}, which would be another chapter. Such a code has
 * an odd number of digits and is refused.
 */
final class HsCodeParser {

  private static final Pattern PUNCTUATION = Pattern.compile("[.\\s\\p{Pd}]");
  private static final Pattern CODE = Pattern.compile("(?:\\d\\d){3,6}");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** A number with the decimal that some programs write: {@code 691200.0}. */
  private static final Pattern WITH_DECIMAL = Pattern.compile("(\\d{5,})\\.0");

  /** A dotted subheading that was taken for a decimal number: {@code 9012.1} of 9012.10. */
  private static final Pattern WITHOUT_LAST_ZERO = Pattern.compile("(\\d{3,4})\\.\\d");

  /** The highest heading of chapters 1 to 9: 0106, 0210, 0309, 0410, … (edition 2022). */
  private static final int[] LAST_HEADINGS = {6, 10, 9, 10, 11, 4, 14, 14, 10};

  private static final int MIN_DIGITS = 6;

  private HsCodeParser() {}

  static ParseResult<String> parse(String text) {
    String number = WITH_DECIMAL.matcher(text).replaceFirst("$1");
    String digits = PUNCTUATION.matcher(number).replaceAll("");
    if (CODE.matcher(digits).matches()) {
      return ParseResult.of(digits);
    }
    return probable(number, digits)
        .<ParseResult<String>>map(
            code -> ParseResult.invalid(ProblemKind.HS_CODE_ZERO_LOST, Map.of("suggestion", code)))
        .orElseGet(() -> ParseResult.invalid(ProblemKind.HS_CODE_MALFORMED));
  }

  /** The code with the zeros that a spreadsheet has probably dropped. */
  private static Optional<String> probable(String number, String digits) {
    if (!DIGITS.matcher(digits).matches()) {
      return Optional.empty();
    }
    boolean lastLost = WITHOUT_LAST_ZERO.matcher(number).matches();
    String complete = lastLost ? digits + "0" : digits;
    boolean firstLost = complete.length() % 2 != 0;
    String code = firstLost ? "0" + complete : complete;
    return code.length() >= MIN_DIGITS
            && CODE.matcher(code).matches()
            && (!firstLost || isHeading(code))
        ? Optional.of(code)
        : Optional.empty();
  }

  /** Whether chapters 1 to 9 have such a heading. */
  private static boolean isHeading(String code) {
    int chapter = code.charAt(1) - '0';
    int heading = Integer.parseInt(code.substring(2, 4));
    return chapter > 0 && heading > 0 && heading <= LAST_HEADINGS[chapter - 1];
  }
}
