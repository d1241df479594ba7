package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.Row.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The content of one piece, from the columns of Shopify's unit price ({@code Unit price total
 * measure}). A measure of weight or length, or one that cannot be parsed, counts as absent: no
 * product is left out because of its unit price.
 */
final class VolumeParser {

  private static final BigDecimal MAX_MILLILITRES = BigDecimal.valueOf(999_999);
  private static final Map<String, BigDecimal> MILLILITRES =
      Map.of(
          "ml",
          BigDecimal.ONE,
          "cl",
          BigDecimal.TEN,
          "l",
          BigDecimal.valueOf(1_000),
          "floz",
          new BigDecimal("29.5735"));

  /** Three decimals of a small unit could be thousands. */
  private static final Set<String> SMALL_UNITS = Set.of("ml", "cl");

  private static final Pattern COULD_BE_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

  private VolumeParser() {}

  /** Millilitres, rounded half up. */
  static FieldUpdate<Integer> parse(Row row) {
    Optional<Cell> measure = row.cell(Column.TOTAL_MEASURE);
    String unitName = row.text(Column.TOTAL_MEASURE_UNIT).toLowerCase(Locale.ROOT);
    Optional<BigDecimal> unit = Optional.ofNullable(MILLILITRES.get(unitName));
    return measure
        .map(Cell::text)
        .filter(text -> text.matches("\\d{1,7}(\\.\\d{1,6})?"))
        .filter(
            text -> !SMALL_UNITS.contains(unitName) || !COULD_BE_THOUSANDS.matcher(text).matches())
        .map(BigDecimal::new)
        .flatMap(number -> unit.map(number::multiply))
        .map(content -> content.setScale(0, RoundingMode.HALF_UP))
        .filter(content -> content.signum() > 0 && content.compareTo(MAX_MILLILITRES) <= 0)
        .map(content -> FieldUpdate.of(content.intValueExact()))
        .orElseGet(FieldUpdate::absent);
  }
}
