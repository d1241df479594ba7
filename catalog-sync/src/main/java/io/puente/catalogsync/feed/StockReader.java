package io.puente.catalogsync.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a stock list. A thing that lies at several places has a row for each: their pieces are
 * added up, because a shop of Puente sends from one.
 */
final class StockReader {

  /** What Shopify writes where a place does not keep the thing at all. */
  private static final String NOT_STOCKED = "not stocked";

  private final Table.Usable table;
  private final Problems problems;

  /** One thing, wherever it lies. */
  private record Thing(String handle, List<String> optionValues, String sku) {}

  StockReader(Table.Usable table) {
    this.table = table;
    problems = table.problems();
  }

  Feed.OfStock read(String name) {
    List<FeedStock> read = new ArrayList<>();
    int leftOut = 0;
    for (Map.Entry<String, List<Row>> entry : table.rows().entrySet()) {
      Problems ofProduct = new Problems();
      List<FeedStock> rows = rows(entry.getKey(), entry.getValue(), ofProduct);
      problems.addAll(ofProduct);
      if (ofProduct.refuse() || table.spoilt().contains(entry.getKey())) {
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

  private static List<FeedStock> rows(String handle, List<Row> rows, Problems problems) {
    Map<Thing, FeedStock> things = new LinkedHashMap<>();
    for (Row row : rows) {
      FeedStock read = stock(handle, row, problems);
      Thing thing = new Thing(handle, read.optionValues(), read.sku().given().orElse(""));
      things.merge(thing, read, StockReader::together);
    }
    return List.copyOf(things.values());
  }

  private static FeedStock stock(String handle, Row row, Problems problems) {
    List<String> values =
        Column.OPTION_VALUES.stream()
            .map(row::text)
            .filter(value -> !value.isEmpty() && !value.equals(OptionsReader.NO_CHOICE))
            .toList();
    return new FeedStock(
        row.line(),
        handle,
        values,
        problems.told(row.cell(Column.SKU), Readings::text),
        problems.told(row.cell(Column.HS_CODE), Readings::hsCode),
        problems.told(row.cell(Column.ORIGIN), Readings::country),
        Quantities.told(onHand(row), problems));
  }

  /** The newly counted pieces if the list has a filled column for them, else the present ones. */
  private static Optional<Cell> onHand(Row row) {
    return row.cell(Column.ON_HAND_NEW)
        .filter(cell -> !cell.isBlank())
        .or(() -> row.cell(Column.ON_HAND))
        .filter(cell -> !cell.isBlank() && !cell.text().equalsIgnoreCase(NOT_STOCKED));
  }

  private static FeedStock together(FeedStock one, FeedStock other) {
    Told<Integer> onHand =
        other.onHand().given().isEmpty()
            ? one.onHand()
            : Told.value(one.onHand().given().orElse(0) + other.onHand().given().orElse(0));
    return new FeedStock(
        one.line(),
        one.handle(),
        one.optionValues(),
        one.sku(),
        one.hsCode(),
        one.origin(),
        onHand);
  }
}
