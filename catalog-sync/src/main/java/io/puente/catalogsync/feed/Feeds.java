package io.puente.catalogsync.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads catalogue files: Shopify's current or older product CSV with Puente's additional columns,
 * and Shopify's inventory CSV. The header decides which one it is. Separators are commas,
 * semicolons or tabs; the encoding is UTF-8, UTF-16 with a byte order mark, or Windows-1252.
 */
public final class Feeds {

  /** 15 MB, the same limit as Shopify's. */
  static final int MAX_BYTES = 15 * 1024 * 1024;

  private Feeds() {}

  /**
   * Reads a file; relative paths of pictures start from its folder.
   *
   * @throws IOException if the file cannot be read at all
   */
  public static Feed read(Path file, ImportContext context) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      Path folder = file.toAbsolutePath().getParent();
      return read(name, bytes, Optional.ofNullable(folder), context);
    }
  }

  /** Reads an uploaded file; pictures with relative paths cannot be found. */
  public static Feed read(String name, byte[] bytes, ImportContext context) {
    return read(name, bytes, Optional.empty(), context);
  }

  private static Feed read(
      String name, byte[] bytes, Optional<Path> folder, ImportContext context) {
    if (bytes.length > MAX_BYTES) {
      return unreadable(name, ProblemKind.FILE_TOO_LARGE, Map.of("limit", "15 MB"));
    }
    if (CsvText.isWorkbook(bytes)) {
      return unreadable(name, ProblemKind.FILE_IS_A_WORKBOOK, Map.of());
    }
    CsvText text = CsvText.of(bytes);
    CatalogTable table = new CatalogTable(context);
    new CsvRows(text.rows(), text.separator()).read(table);
    return switch (table.outcome()) {
      case CatalogTable.Unusable unusable ->
          unreadable(name, unusable.kind(), unusable.parameters());
      case CatalogTable.Usable usable -> {
        if (text.guessed()) {
          usable
              .problems()
              .add(
                  RowProblem.ofFile(
                      ProblemKind.ENCODING_GUESSED, Map.of("encoding", text.encoding().name())));
        }
        yield usable.header().has(Column.LOCATION)
            ? new StockReader(usable).read(name)
            : new ProductsReader(usable, context).read(name, folder);
      }
    };
  }

  private static Feed unreadable(String name, ProblemKind kind, Map<String, String> parameters) {
    return new Feed.Unreadable(name, RowProblem.ofFile(kind, parameters));
  }
}
