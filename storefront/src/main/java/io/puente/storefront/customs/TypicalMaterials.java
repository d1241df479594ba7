package io.puente.storefront.customs;

import de.siegmar.fastcsv.reader.CsvReader;
import io.puente.landedcost.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goods are usually made of, so that an owner only says where it comes from. The codes are of
 * a usual subheading of the material; only their headings are compared.
 */
public final class TypicalMaterials {

  private static final List<Row> ROWS = read();

  private TypicalMaterials() {}

  private record Row(String goods, @Nullable String hs, LocalizedText name) {}

  /** The names of the usual materials of a code, in the order in which they matter. */
  public static List<String> of(String hs, Locale language) {
    return ROWS.stream()
        .filter(row -> hs.startsWith(row.goods()))
        .map(row -> row.name().in(language))
        .toList();
  }

  /** The code of a usual material by its name in any language. */
  static Optional<String> code(String hs, String name) {
    return ROWS.stream()
        .filter(row -> hs.startsWith(row.goods()))
        .filter(row -> isNamed(row, name))
        .flatMap(row -> Optional.ofNullable(row.hs()).stream())
        .findFirst();
  }

  private static boolean isNamed(Row row, String name) {
    return name.equalsIgnoreCase(row.name().es())
        || name.equalsIgnoreCase(row.name().en())
        || name.equalsIgnoreCase(row.name().pt());
  }

  private static List<Row> read() {
    try (InputStream file = TypicalMaterials.class.getResourceAsStream("/typical-materials.csv")) {
      if (file == null) {
        throw new IllegalStateException("missing /typical-materials.csv");
      }
      List<Row> rows = new ArrayList<>();
      for (var row :
          CsvReader.builder()
              .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        String hs = row.getField("hs");
        rows.add(
            new Row(
                row.getField("goods"),
                hs.isEmpty() ? null : hs,
                new LocalizedText(row.getField("es"), row.getField("en"), row.getField("pt"))));
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
