package io.puente.shipping.milestone;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A table of facts that lies beside the classes which read it. */
final class Table {
  private Table() {}

  static List<NamedCsvRecord> read(String name) {
    try (var stream = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
        var reader = CsvReader.builder().ofNamedCsvRecord(stream)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
