package io.puente.shipping.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads a CSV file with a header line from the class path. */
public final class CsvResource {
  private CsvResource() {}

  /**
   * All rows, in the order of the file.
   *
   * @param owner the class whose package contains the file
   */
  public static List<NamedCsvRecord> rows(Class<?> owner, String name) {
    try (InputStream stream = Objects.requireNonNull(owner.getResourceAsStream(name), name);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(stream)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
