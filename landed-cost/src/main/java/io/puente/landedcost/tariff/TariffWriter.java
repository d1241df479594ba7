package io.puente.landedcost.tariff;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the table that {@code TariffReader} reads. */
final class TariffWriter {

  private final CsvWriter csv;

  TariffWriter(Writer table) {
    csv = CsvWriter.builder().build(table);
    csv.writeRecord(
        "number", "name", "each_over", "each_up_to", "material", "general", "special", "other");
  }

  /** Writes a line. An unknown rate is left empty; in the special column it is a text. */
  void line(
      String number,
      String name,
      UnitPrice price,
      String material,
      String general,
      Map<String, String> special,
      String other) {
    csv.writeRecord(
        number,
        name,
        text(price.over()),
        text(price.upTo()),
        material,
        general,
        special.entrySet().stream()
            .map(rate -> rate.getKey().replaceAll("[:;]", ",") + ": " + rate.getValue())
            .collect(Collectors.joining("; ")),
        other);
  }

  /** Writes out the buffer. */
  void flush() throws IOException {
    csv.flush();
  }

  private static String text(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString();
  }
}
