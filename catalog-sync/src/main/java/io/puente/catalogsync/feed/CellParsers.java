package io.puente.catalogsync.feed;

import io.puente.catalogsync.catalog.ProductStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parsers for the values of single cells. */
final class CellParsers {

  /** A parsed value, or the reason why the text has none. */
  sealed interface ParseResult<T> {

    record Parsed<T>(T value) implements ParseResult<T> {}

    record Invalid<T>(ProblemKind kind, Map<String, String> parameters) implements ParseResult<T> {}

    static <T> ParseResult<T> of(T value) {
      return new Parsed<>(value);
    }

    static <T> ParseResult<T> invalid(ProblemKind kind) {
      return new Invalid<>(kind, Map.of());
    }

    static <T> ParseResult<T> invalid(ProblemKind kind, Map<String, String> parameters) {
      return new Invalid<>(kind, parameters);
    }
  }

  /** Three zeros behind a point could be thousands. */
  private static final Pattern INTEGER = Pattern.compile("(-?\\d{1,9})(?:\\.(?:0{0,2}|0{4,}))?");

  private static final Pattern SHORTENED =
      Pattern.compile("\\d(?:[.,]\\d+)?E\\+?\\d{1,3}", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE_BARCODE = Pattern.compile("(\\d{8,14})\\.0");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> YES =
      Set.of("true", "verdadero", "verdadeiro", "yes", "sí", "si", "sim", "y", "s", "1");
  private static final Set<String> NO = Set.of("false", "falso", "no", "não", "nao", "n", "0");
  private static final List<String> WEIGHT_UNITS = List.of("g", "kg", "lb", "oz");

  private CellParsers() {}

  static ParseResult<Boolean> yesOrNo(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return ParseResult.of(true);
    }
    return NO.contains(word)
        ? ParseResult.of(false)
        : ParseResult.invalid(ProblemKind.NOT_YES_OR_NO);
  }

  /** Yes or no, or the {@code continue} and {@code deny} of older exports. */
  static ParseResult<Boolean> continueSelling(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "continue" -> ParseResult.of(true);
      case "deny" -> ParseResult.of(false);
      default -> yesOrNo(text);
    };
  }

  static ParseResult<ProductStatus> status(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "active" -> ParseResult.of(ProductStatus.ACTIVE);
      case "unlisted" -> ParseResult.of(ProductStatus.UNLISTED);
      case "draft" -> ParseResult.of(ProductStatus.DRAFT);
      case "archived" -> ParseResult.of(ProductStatus.ARCHIVED);
      default -> ParseResult.invalid(ProblemKind.STATUS_UNKNOWN);
    };
  }

  /** An integer; {@code 12.0} is accepted because spreadsheets write it. */
  static ParseResult<Integer> integer(String text, ProblemKind otherwise) {
    Matcher matcher = INTEGER.matcher(text);
    return matcher.matches()
        ? ParseResult.of(Integer.parseInt(matcher.group(1)))
        : ParseResult.invalid(otherwise);
  }

  static ParseResult<String> weightUnit(String text) {
    String unit = text.toLowerCase(Locale.ROOT);
    return WEIGHT_UNITS.contains(unit)
        ? ParseResult.of(unit)
        : ParseResult.invalid(ProblemKind.WEIGHT_UNIT_UNKNOWN);
  }

  /** An article number; a number that the spreadsheet shortened ({@code 7.5E+12}) is refused. */
  static ParseResult<String> articleNumber(String text) {
    return SHORTENED.matcher(text).matches()
        ? ParseResult.invalid(ProblemKind.NUMBER_SHORTENED)
        : ParseResult.of(text);
  }

  /** A bar code; the decimal of a number ({@code 7501234567890.0}) is dropped. */
  static ParseResult<String> barcode(String text) {
    Matcher whole = WHOLE_BARCODE.matcher(text);
    return whole.matches() ? ParseResult.of(whole.group(1)) : articleNumber(text);
  }

  /** A path, or an address; an address without its scheme ({@code //cdn.…}) gets one. */
  static ParseResult<String> pictureSource(String text) {
    return ParseResult.of(text.startsWith("//") ? "https:" + text : text);
  }

  static ParseResult<String> country(String text) {
    return countryCode(text)
        .map(ParseResult::of)
        .orElseGet(() -> ParseResult.invalid(ProblemKind.COUNTRY_UNKNOWN));
  }

  /** The code of a country (ISO 3166-1 alpha-2). */
  static Optional<String> countryCode(String text) {
    return Optional.of(text.strip().toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains);
  }

  static ParseResult<List<String>> tags(String text) {
    return ParseResult.of(
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList());
  }

  static Map<String, String> limit(int limit) {
    return Map.of("limit", Integer.toString(limit));
  }
}
