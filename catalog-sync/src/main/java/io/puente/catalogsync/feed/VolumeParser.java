package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.Row.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

  private VolumeParser() {}

  /** Millilitres, rounded half up. */
  static FieldUpdate<Integer> parse(Row row) {
    Optional<Cell> measure = row.cell(Column.TOTAL_MEASURE);
    Optional<BigDecimal> unit =
        row.cell(Column.TOTAL_MEASURE_UNIT)
            .map(cell -> MILLILITRES.get(cell.text().toLowerCase(Locale.ROOT)));
    return measure
        .map(Cell::text)
        .filter(text -> text.matches("\\d{1,7}(\\.\\d{1,6})?"))
        .map(BigDecimal::new)
        .flatMap(number -> unit.map(number::multiply))
        .map(content -> content.setScale(0, RoundingMode.HALF_UP))
        .filter(content -> content.signum() > 0 && content.compareTo(MAX_MILLILITRES) <= 0)
        .map(content -> FieldUpdate.of(content.intValueExact()))
        .orElseGet(FieldUpdate::absent);
  }
}
