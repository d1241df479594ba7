package io.puente.catalogsync.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads catalogue files: Shopify's current or older product CSV with Puente's additional columns,
 * Shopify's inventory CSV, and any other sheet or workbook whose headings are known or named. The
 * header decides which one it is. Separators are commas, semicolons or tabs; the encoding is UTF-8,
 * UTF-16 with a byte order mark, or Windows-1252.
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
    return switch (SheetFile.of(name, bytes)) {
      case SheetFile.Unreadable unreadable -> new Feed.Unreadable(name, unreadable.problem());
      case SheetFile.Text text when ColumnNames.areOwn(text, context) ->
          feed(text, read(text, context), folder, context);
      case SheetFile.OfRows file -> guessed(file, folder, context);
    };
  }

  private static CatalogTable read(SheetFile.OfRows file, ImportContext context) {
    CatalogTable table = new CatalogTable(context);
    file.read(0, Integer.MAX_VALUE, table);
    return table;
  }

  /** A file with other headings; where they leave a question, nobody is there to answer it. */
  private static Feed guessed(SheetFile.OfRows file, Optional<Path> folder, ImportContext context) {
    try {
      Optional<ColumnMapping> mapping =
          ColumnMapping.propose(file, Optional.empty(), context)
              .map(ColumnMapping.Proposal::mapping);
      if (mapping.isEmpty()) {
        return unreadable(file.name(), ProblemKind.FILE_EMPTY, Map.of());
      }
      return switch (mapping.get().fault().orElse(null)) {
        case null -> mapped(file, mapping.get(), folder, context);
        case NO_NAME ->
            unreadable(
                file.name(),
                ProblemKind.COLUMNS_MISSING,
                Map.of("columns", "Title, Nombre, Producto, URL handle"));
        case NOT_DECIDED, TWICE, TOO_MANY_OPTIONS, TWO_WEIGHTS ->
            unreadable(
                file.name(),
                ProblemKind.COLUMNS_UNCLEAR,
                Map.of("columns", String.join(", ", undecided(mapping.get()))));
      };
    } catch (Workbook.Unreadable e) {
      return unreadable(file.name(), ProblemKind.WORKBOOK_UNREADABLE, Map.of());
    }
  }

  private static List<String> undecided(ColumnMapping mapping) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < mapping.columns().size(); i++) {
      if (mapping.columns().get(i).equals(ColumnMapping.ASK)) {
        found.add(mapping.headings().get(i));
      }
    }
    return found.isEmpty() ? mapping.headings() : found;
  }

  /** Reads a file whose columns the owner has named. */
  public static Feed read(SheetFile file, ColumnMapping mapping, ImportContext context) {
    return switch (file) {
      case SheetFile.Unreadable unreadable ->
          new Feed.Unreadable(file.name(), unreadable.problem());
      case SheetFile.OfRows readable -> {
        try {
          yield mapped(readable, mapping, Optional.empty(), context);
        } catch (Workbook.Unreadable e) {
          yield unreadable(file.name(), ProblemKind.WORKBOOK_UNREADABLE, Map.of());
        }
      }
    };
  }

  private static Feed mapped(
      SheetFile.OfRows file, ColumnMapping mapping, Optional<Path> folder, ImportContext context) {
    boolean byName = !mapping.columns().contains(ColumnMapping.HANDLE);
    CatalogTable table = new CatalogTable(context, context.decimalMark(), byName);
    file.read(mapping.sheet(), Integer.MAX_VALUE, new MappedRows(mapping, table));
    return switch (feed(file, table, folder, context)) {
      case Feed.OfProducts products -> products.ignoring(mapping.ignored());
      case Feed.OfStock stock -> stock;
      case Feed.Unreadable unreadable -> unreadable;
    };
  }

  private static Feed feed(
      SheetFile.OfRows file, CatalogTable table, Optional<Path> folder, ImportContext context) {
    return switch (table.outcome()) {
      case CatalogTable.Unusable unusable ->
          unreadable(file.name(), unusable.kind(), unusable.parameters());
      case CatalogTable.Usable usable -> {
        file.notice().ifPresent(usable.problems()::add);
        yield usable.header().has(Column.LOCATION)
            ? new StockReader(usable).read(file.name())
            : new ProductsReader(usable, context).read(file.name(), folder);
      }
    };
  }

  private static Feed unreadable(String name, ProblemKind kind, Map<String, String> parameters) {
    return new Feed.Unreadable(name, RowProblem.ofFile(kind, parameters));
  }
}
