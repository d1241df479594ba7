package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.CellParsers.ParseResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses the weights of a file, which are grams. What is probably kilograms, or could be separated
 * thousands, is refused: it would be stored as a thousandth of the weight.
 */
final class WeightParser {

  private static final Pattern WEIGHT = Pattern.compile("\\d{1,8}(\\.\\d{1,12})?");

  /** Three decimals could be thousands, unless the point is the decimal mark of the file. */
  private static final Pattern THREE_DECIMALS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

  /** Three decimals that a spreadsheet would not write. */
  private static final Pattern LAST_ZERO = Pattern.compile("[1-9]\\d{0,2}\\.\\d{2}0");

  /** Kilograms are written to the gram; more decimals come from converted pounds and ounces. */
  private static final int DECIMALS_OF_KILOGRAMS = 3;

  /** No fraction of fewer grams is believed. */
  private static final BigDecimal FEW_GRAMS = BigDecimal.TEN;

  /** Fractions of fewer grams, which the heaviest parcels have in kilograms, are reported. */
  private static final BigDecimal MORE_GRAMS = BigDecimal.valueOf(100);

  /** A weight with its unit, as people write it. */
  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "(\\d{1,8}(?:[.,]\\d{1,12})?) ?(g|gr|grs|gramos?|gramas?|grams?|kg|kgs|kilos?|lb|lbs|oz)\\.?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WEIGHT_OR_COMMA = Pattern.compile("\\d{1,8}([.,]\\d{1,12})?");
  private static final BigDecimal MOST_GRAMS = BigDecimal.valueOf(99_999_999);
  private static final BigDecimal GRAMS_OF_KILOGRAM = BigDecimal.valueOf(1_000);

  /** Avoirdupois, by definition. */
  private static final BigDecimal GRAMS_OF_POUND = new BigDecimal("453.59237");

  private static final BigDecimal GRAMS_OF_OUNCE = new BigDecimal("28.349523125");

  private final DecimalMark mark;
  private final boolean kilograms;

  private WeightParser(DecimalMark mark, boolean kilograms) {
    this.mark = mark;
    this.kilograms = kilograms;
  }

  /** For the weights of a file; one that is kilograms makes all other small ones doubtful. */
  static WeightParser of(DecimalMark mark, Stream<String> weights) {
    WeightParser ofGrams = new WeightParser(mark, false);
    return new WeightParser(mark, weights.anyMatch(ofGrams::isKilograms));
  }

  /** Grams, rounded up, because spreadsheets convert pounds to fractions of a gram. */
  ParseResult<Integer> parse(String text) {
    Matcher unit = WITH_UNIT.matcher(text);
    if (unit.matches()) {
      return inUnit(unit.group(1), unit.group(2).toLowerCase(Locale.ROOT));
    }
    if (!WEIGHT.matcher(text).matches()) {
      return ParseResult.invalid(ProblemKind.WEIGHT_NOT_A_NUMBER);
    }
    if (couldBeThousands(text)) {
      return ParseResult.invalid(ProblemKind.WEIGHT_UNCLEAR);
    }
    return isKilograms(text)
        ? ParseResult.invalid(ProblemKind.WEIGHT_IN_KILOGRAMS, readings(text))
        : ParseResult.of(rounded(new BigDecimal(text)).intValueExact());
  }

  /** Grams, from a number of kilograms or a weight with another unit. */
  static ParseResult<Integer> parseKilograms(String text) {
    Matcher unit = WITH_UNIT.matcher(text);
    if (unit.matches()) {
      return inUnit(unit.group(1), unit.group(2).toLowerCase(Locale.ROOT));
    }
    return WEIGHT_OR_COMMA.matcher(text).matches()
        ? inUnit(text, "kg")
        : ParseResult.invalid(ProblemKind.WEIGHT_NOT_A_NUMBER);
  }

  /** Nobody separates thousands of kilograms; a point and three digits are thousands of grams. */
  private static ParseResult<Integer> inUnit(String number, String unit) {
    BigDecimal grams =
        switch (unit.charAt(0)) {
          case 'k' -> GRAMS_OF_KILOGRAM;
          case 'l' -> GRAMS_OF_POUND;
          case 'o' -> GRAMS_OF_OUNCE;
          default -> BigDecimal.ONE;
        };
    boolean thousands =
        grams.compareTo(BigDecimal.ONE) == 0 && number.matches("[1-9]\\d{0,2}[.,]\\d{3}");
    String plain = thousands ? number.replaceAll("[.,]", "") : number.replace(',', '.');
    BigDecimal weight = rounded(new BigDecimal(plain).multiply(grams));
    return weight.compareTo(MOST_GRAMS) > 0
        ? ParseResult.invalid(ProblemKind.WEIGHT_NOT_A_NUMBER)
        : ParseResult.of(weight.intValueExact());
  }

  /** Whether a weight that is taken as grams is a fraction that could be kilograms as well. */
  boolean couldBeKilograms(String text) {
    return isNumber(text) && !isKilograms(text) && isFraction(text) && isBelow(text, MORE_GRAMS);
  }

  private boolean isKilograms(String text) {
    if (!isNumber(text)) {
      return false;
    }
    boolean fraction = isFraction(text);
    boolean toTheGram = fraction && new BigDecimal(text).scale() == DECIMALS_OF_KILOGRAMS;
    boolean few = (fraction || kilograms) && isBelow(text, FEW_GRAMS);
    return few || ((toTheGram || (fraction && kilograms)) && isBelow(text, MORE_GRAMS));
  }

  private boolean isNumber(String text) {
    return WEIGHT.matcher(text).matches() && !couldBeThousands(text);
  }

  private boolean couldBeThousands(String text) {
    return LAST_ZERO.matcher(text).matches()
        || (mark == DecimalMark.UNCLEAR && THREE_DECIMALS.matcher(text).matches());
  }

  private static boolean isFraction(String text) {
    int decimals = new BigDecimal(text).stripTrailingZeros().scale();
    return decimals > 0 && decimals <= DECIMALS_OF_KILOGRAMS;
  }

  private static boolean isBelow(String text, BigDecimal limit) {
    BigDecimal weight = new BigDecimal(text);
    return weight.signum() > 0 && weight.compareTo(limit) < 0;
  }

  /** What a weight is in grams if it is meant as grams, and if it is meant as kilograms. */
  static Map<String, String> readings(String text) {
    BigDecimal weight = new BigDecimal(text);
    return Map.of(
        "grams", rounded(weight).toPlainString(),
        "kilograms", rounded(weight.movePointRight(3)).toPlainString());
  }

  private static BigDecimal rounded(BigDecimal grams) {
    return grams.setScale(0, RoundingMode.CEILING);
  }
}
