package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.Feed.StockRow;
import io.puente.catalogsync.feed.Row.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a stock list. A variant that is stocked at several locations has a row for each; their
 * quantities are added, because a shop in Puente ships from one location.
 */
final class StockReader {

  /** Shopify's value for a location that does not stock the variant. */
  private static final String NOT_STOCKED = "not stocked";

  private final CatalogTable.Usable table;
  private final Problems problems;

  /** Identifies one variant at all locations. */
  private record VariantKey(String handle, List<String> optionValues, String sku) {}

  StockReader(CatalogTable.Usable table) {
    this.table = table;
    problems = table.problems();
  }

  Feed.OfStock read(String name) {
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
    Map<VariantKey, StockRow> variants = new LinkedHashMap<>();
    for (Row row : rows) {
      StockRow read = stock(handle, row, problems);
      VariantKey key = new VariantKey(handle, read.optionValues(), read.sku().value().orElse(""));
      variants.merge(key, read, StockReader::sum);
    }
    return List.copyOf(variants.values());
  }

  private static StockRow stock(String handle, Row row, Problems problems) {
    List<String> values =
        Column.OPTION_VALUES.stream()
            .map(row::text)
            .filter(value -> !value.isEmpty() && !value.equals(OptionsReader.NO_OPTION))
            .toList();
    return new StockRow(
        row.line(),
        handle,
        values,
        problems.parse(row.cell(Column.SKU), CellParsers::articleNumber),
        problems.parse(row.cell(Column.HS_CODE), HsCodeParser::parse),
        problems.parse(row.cell(Column.ORIGIN), CellParsers::country),
        problems.quantity(onHand(row)));
  }

  /** The new quantity if the row has one, otherwise the current one. */
  private static Optional<Cell> onHand(Row row) {
    return row.cell(Column.ON_HAND_NEW)
        .filter(cell -> !cell.isBlank())
        .or(() -> row.cell(Column.ON_HAND))
        .filter(cell -> !cell.isBlank() && !cell.text().equalsIgnoreCase(NOT_STOCKED));
  }

  private static StockRow sum(StockRow one, StockRow other) {
    FieldUpdate<Integer> onHand =
        other.onHand().value().isEmpty()
            ? one.onHand()
            : FieldUpdate.of(one.onHand().value().orElse(0) + other.onHand().value().orElse(0));
    return new StockRow(
        one.line(),
        one.handle(),
        one.optionValues(),
        one.sku(),
        one.hsCode(),
        one.origin(),
        onHand);
  }
}
