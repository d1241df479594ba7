package io.puente.catalogsync.feed;

import io.puente.catalogsync.catalog.ProductStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How the small things in cells are written. */
final class Readings {

  private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,9})(?:\\.0*)?");
  private static final Pattern HS_CODE = Pattern.compile("\\d{6,13}");
  private static final Pattern HS_PUNCTUATION = Pattern.compile("[.\\s-]");
  private static final List<String> YES = List.of("true", "yes", "sí", "si", "sim", "1");
  private static final List<String> NO = List.of("false", "no", "não", "nao", "0");
  private static final List<String> WEIGHT_UNITS = List.of("g", "kg", "lb", "oz");

  private Readings() {}

  static Reading<String> text(String written) {
    return Reading.good(written);
  }

  static Reading<Boolean> yesOrNo(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Reading.good(true);
    }
    return NO.contains(word) ? Reading.good(false) : Reading.bad(ProblemKind.NOT_YES_OR_NO);
  }

  /** As {@link #yesOrNo}, or the {@code continue} and {@code deny} of older exports. */
  static Reading<Boolean> continueSelling(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "continue" -> Reading.good(true);
      case "deny" -> Reading.good(false);
      default -> yesOrNo(written);
    };
  }

  static Reading<ProductStatus> status(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "active" -> Reading.good(ProductStatus.ACTIVE);
      case "draft" -> Reading.good(ProductStatus.DRAFT);
      case "archived" -> Reading.good(ProductStatus.ARCHIVED);
      default -> Reading.bad(ProblemKind.STATUS_UNKNOWN);
    };
  }

  /** A whole number; {@code 12.0} is one, as spreadsheets write it. */
  static Reading<Integer> whole(String written, ProblemKind otherwise) {
    var matcher = WHOLE.matcher(written);
    return matcher.matches()
        ? Reading.good(Integer.parseInt(matcher.group(1)))
        : Reading.bad(otherwise);
  }

  /** Grams, rounded from what spreadsheets make of pounds; zero is how exports say unknown. */
  static Reading<Integer> grams(String written) {
    if (!written.matches("\\d{1,8}(\\.\\d{1,12})?")) {
      return Reading.bad(ProblemKind.WEIGHT_NOT_A_NUMBER);
    }
    return Reading.good((int) Math.ceil(Double.parseDouble(written)));
  }

  static Reading<String> weightUnit(String written) {
    String unit = written.toLowerCase(Locale.ROOT);
    return WEIGHT_UNITS.contains(unit)
        ? Reading.good(unit)
        : Reading.bad(ProblemKind.WEIGHT_UNIT_UNKNOWN);
  }

  /**
   * A tariff line, digits only; dots, blanks and hyphens between them are dropped. Six digits are
   * the Harmonized System, up to thirteen are a country's own.
   */
  static Reading<String> hsCode(String written) {
    String digits = HS_PUNCTUATION.matcher(written).replaceAll("");
    return HS_CODE.matcher(digits).matches()
        ? Reading.good(digits)
        : Reading.bad(ProblemKind.HS_CODE_MALFORMED);
  }

  static Reading<String> country(String written) {
    return Countries.code(written)
        .map(Reading::good)
        .orElseGet(() -> Reading.bad(ProblemKind.COUNTRY_UNKNOWN));
  }

  static Reading<List<String>> tags(String written) {
    return Reading.good(
        Arrays.stream(written.split(","))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList());
  }

  static Map<String, String> limit(int limit) {
    return Map.of("limit", Integer.toString(limit));
  }
}
