package io.puente.catalogsync.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the files a shop brings: Shopify's product CSV of today or of former years, with Puente's
 * own columns beside it, and Shopify's inventory CSV. Which it is, the header tells. Commas,
 * semicolons or tabs; UTF-8, UTF-16 with a byte order mark, or Windows-1252.
 */
public final class Feeds {

  /** As Shopify's own limit: 15 MB. */
  static final int LARGEST = 15 * 1024 * 1024;

  private Feeds() {}

  /**
   * Reads a file whose pictures lie beside it.
   *
   * @throws IOException if the file cannot be read at all
   */
  public static Feed read(Path file, ShopTerms terms) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      Path folder = file.toAbsolutePath().getParent();
      return read(name, bytes, Optional.ofNullable(folder), terms);
    }
  }

  /** Reads a file that came alone, as an upload does: its relative pictures cannot be found. */
  public static Feed read(String name, byte[] bytes, ShopTerms terms) {
    return read(name, bytes, Optional.empty(), terms);
  }

  private static Feed read(String name, byte[] bytes, Optional<Path> folder, ShopTerms terms) {
    if (bytes.length > LARGEST) {
      return unreadable(name, ProblemKind.FILE_TOO_LARGE, Map.of("limit", "15 MB"));
    }
    if (TableText.isWorkbook(bytes)) {
      return unreadable(name, ProblemKind.FILE_IS_A_WORKBOOK, Map.of());
    }
    TableText text = TableText.of(bytes);
    Table table = new Table(terms);
    new TableRows(text.text(), text.separator()).read(table);
    return switch (table.outcome()) {
      case Table.Unusable unusable -> unreadable(name, unusable.kind(), unusable.parameters());
      case Table.Usable usable -> {
        if (text.guessed()) {
          usable
              .problems()
              .add(
                  RowProblem.ofFile(
                      ProblemKind.ENCODING_GUESSED, Map.of("encoding", text.encoding().name())));
        }
        yield usable.header().has(Column.LOCATION)
            ? new StockReader(usable).read(name)
            : new ProductsReader(usable, terms).read(name, folder);
      }
    };
  }

  private static Feed unreadable(String name, ProblemKind kind, Map<String, String> parameters) {
    return new Feed.Unreadable(name, RowProblem.ofFile(kind, parameters));
  }
}
