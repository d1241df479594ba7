package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.Feed.StockRow;
import io.puente.catalogsync.feed.Row.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a stock list. A variant that is stocked at several locations has a row for each; their
 * quantities are added, because a shop in Puente ships from one location.
 *
 * <p>Only a counted quantity changes the stock. The current quantity of Shopify's list is what
 * there was when the list was made: pieces that were sold since would come back with it.
 */
final class StockReader {

  /** Shopify's value for a location that does not stock the variant. */
  private static final String NOT_STOCKED = "not stocked";

  private final CatalogTable.Usable table;
  private final Problems problems;

  /** Identifies one variant of a product at all locations. */
  private record VariantKey(List<String> optionValues, String sku) {}

  /** Identifies one variant of a product at one location. */
  private record LocationKey(VariantKey variant, String location) {}

  /** A variant at one location. */
  private record Located(StockRow variant, Optional<Integer> counted, Optional<Integer> current) {

    int pieces() {
      return counted.or(() -> current).orElse(0);
    }
  }

  StockReader(CatalogTable.Usable table) {
    this.table = table;
    problems = table.problems();
  }

  Feed.OfStock read(String name) {
    Header header = table.header();
    if (header.has(Column.ON_HAND_CURRENT)
        && !header.has(Column.ON_HAND)
        && !header.has(Column.ON_HAND_NEW)) {
      problems.add(RowProblem.ofFile(ProblemKind.STOCK_NOT_COUNTED, Map.of()));
    }
    List<StockRow> read = new ArrayList<>();
    int leftOut = table.withoutRows();
    for (Map.Entry<String, List<Row>> entry : table.rows().entrySet()) {
      Problems ofProduct = new Problems();
      List<StockRow> rows = rows(entry.getKey(), entry.getValue(), ofProduct);
      problems.addAll(ofProduct);
      if (ofProduct.refuse() || table.incomplete().contains(entry.getKey())) {
        leftOut++;
        problems.add(
            new Cell(entry.getValue().getFirst().line(), Column.HANDLE.title(), entry.getKey()),
            ProblemKind.PRODUCT_LEFT_OUT,
            Map.of("handle", entry.getKey()));
      } else {
        read.addAll(rows);
      }
    }
    return new Feed.OfStock(name, read, leftOut, problems.found(), table.header().ignored());
  }

  private static List<StockRow> rows(String handle, List<Row> rows, Problems problems) {
    List<Column> options =
        Column.OPTION_VALUES.stream()
            .filter(
                column -> rows.stream().anyMatch(row -> OptionsReader.isOption(row.text(column))))
            .toList();
    List<String> names = options.stream().map(column -> name(column, rows)).toList();
    Map<VariantKey, List<Located>> variants = new LinkedHashMap<>();
    Map<LocationKey, Long> lines = new HashMap<>();
    for (Row row : rows) {
      List<String> values =
          options.stream()
              .map(row::text)
              .map(value -> OptionsReader.isOption(value) ? value : "")
              .toList();
      Located located = located(handle, names, values, row, problems);
      VariantKey key = new VariantKey(values, located.variant().sku().value().orElse(""));
      variants.computeIfAbsent(key, first -> new ArrayList<>()).add(located);
      Long first = lines.putIfAbsent(new LocationKey(key, row.text(Column.LOCATION)), row.line());
      if (first != null) {
        problems.add(
            new Cell(row.line(), Column.LOCATION.title(), located.variant().name()),
            ProblemKind.VARIANT_TWICE,
            Map.of("firstLine", first.toString()));
      }
    }
    return variants.values().stream().map(StockReader::sum).toList();
  }

  /** The name of the option that has its values in a column. */
  private static String name(Column values, List<Row> rows) {
    Column names = Column.OPTION_NAMES.get(Column.OPTION_VALUES.indexOf(values));
    return rows.stream()
        .map(row -> row.text(names))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Located located(
      String handle, List<String> names, List<String> values, Row row, Problems problems) {
    Header header = row.header();
    boolean hasNew = header.has(Column.ON_HAND_NEW);
    Column before =
        hasNew && !header.has(Column.ON_HAND_CURRENT) ? Column.ON_HAND : Column.ON_HAND_CURRENT;
    return new Located(
        new StockRow(
            row.line(),
            handle,
            names,
            values,
            problems.parse(row.cell(Column.SKU), CellParsers::articleNumber),
            problems.parse(row.cell(Column.HS_CODE), HsCodeParser::parse),
            problems.parse(row.cell(Column.ORIGIN), CellParsers::country),
            FieldUpdate.absent(),
            Optional.empty()),
        problems.quantity(pieces(row, hasNew ? Column.ON_HAND_NEW : Column.ON_HAND)).value(),
        problems
            .parse(
                pieces(row, before),
                text -> CellParsers.integer(text, ProblemKind.QUANTITY_NOT_A_NUMBER))
            .value());
  }

  private static Optional<Cell> pieces(Row row, Column column) {
    return row.cell(column)
        .filter(cell -> !cell.isBlank() && !cell.text().equalsIgnoreCase(NOT_STOCKED));
  }

  /**
   * A variant at all its locations. If it was counted at some of them, the others keep their
   * current quantity.
   */
  private static StockRow sum(List<Located> locations) {
    StockRow first = locations.getFirst().variant();
    boolean counted = locations.stream().anyMatch(located -> located.counted().isPresent());
    int pieces = locations.stream().mapToInt(Located::pieces).sum();
    Optional<Integer> current =
        locations.stream().flatMap(located -> located.current().stream()).reduce(Integer::sum);
    return new StockRow(
        first.line(),
        first.handle(),
        first.optionNames(),
        first.optionValues(),
        first.sku(),
        filled(locations.stream().map(located -> located.variant().hsCode()).toList()),
        filled(locations.stream().map(located -> located.variant().origin()).toList()),
        counted ? FieldUpdate.of(Math.max(0, pieces)) : FieldUpdate.absent(),
        current);
  }

  /** The first update with a value. */
  private static FieldUpdate<String> filled(List<FieldUpdate<String>> updates) {
    return updates.stream()
        .filter(update -> update.value().isPresent())
        .findFirst()
        .orElse(updates.getFirst());
  }
}
