package io.puente.catalogsync.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is in one piece, from the columns by which shops print a price per litre ({@code Unit price
 * total measure}). Measures of weight or length tell nothing of it, and neither does one that
 * cannot be read: nobody's product is left out for its price per litre.
 */
final class Contents {

  private static final BigDecimal MOST = BigDecimal.valueOf(999_999);
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

  private Contents() {}

  /** Whole millilitres, to the nearest one. */
  static Told<Integer> read(Row row) {
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
        .filter(content -> content.signum() > 0 && content.compareTo(MOST) <= 0)
        .map(content -> Told.value(content.intValueExact()))
        .orElseGet(Told::nothing);
  }
}
