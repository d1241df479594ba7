package io.puente.shipping.fact;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads a CSV table with a line of headings that lies beside a class. */
public final class FactTable {
  private FactTable() {}

  /** All rows, in the order of the file. */
  public static List<NamedCsvRecord> beside(Class<?> reader, String name) {
    try (var stream = Objects.requireNonNull(reader.getResourceAsStream(name), name);
        var rows = CsvReader.builder().ofNamedCsvRecord(stream)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
