package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.Row.Cell;
import io.puente.platform.text.PastedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, grouped by handle. Spreadsheets leave out blank cells at the end of some
 * rows, so a short row is filled up. A row that cannot be read makes its product incomplete: the
 * product whose handle the row seems to have, or otherwise the product of the row before it.
 */
final class CatalogTable implements RowListener {

  /** The result of reading the rows. */
  sealed interface Outcome {}

  record Unusable(ProblemKind kind, Map<String, String> parameters) implements Outcome {}

  /**
   * Rows by handle, in the order of the file; some rows of the incomplete handles are missing.
   *
   * @param mark the decimal mark of the file's numbers
   * @param lost rows that cannot be read and whose product is not known
   */
  record Usable(
      Header header,
      Map<String, List<Row>> rows,
      DecimalMark mark,
      Set<String> incomplete,
      int lost,
      Problems problems)
      implements Outcome {

    /** The products, and rows without a known product, of which no row could be read. */
    int withoutRows() {
      return lost + (int) incomplete.stream().filter(handle -> !rows.containsKey(handle)).count();
    }
  }

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}\\.\\d{1,20}");

  private final ImportContext context;
  private final DecimalMark usual;
  private final boolean rowsAreProducts;
  private final Problems problems = new Problems();
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final Set<String> incomplete = new HashSet<>();
  private @Nullable Header header;
  private @Nullable String previous;
  private int lost;
  private boolean tooManyBroken;
  private long tooLongAt;

  /** For a file that its columns' names describe. */
  CatalogTable(ImportContext context) {
    this(context, DecimalMark.UNCLEAR, false);
  }

  /**
   * For any file.
   *
   * @param usual how numbers that do not decide it themselves are written
   * @param rowsAreProducts whether people wrote it, a product in each row: a row that cannot be
   *     read concerns no other one, and a blank cell changes nothing
   */
  CatalogTable(ImportContext context, DecimalMark usual, boolean rowsAreProducts) {
    this.context = context;
    this.usual = usual;
    this.rowsAreProducts = rowsAreProducts;
  }

  @Override
  public void row(SheetRow row) {
    if (row.cells().stream().allMatch(CatalogTable::isBlank)) {
      return;
    }
    Header known = header;
    if (known == null) {
      header = new Header(row.cells(), context, rowsAreProducts);
    } else {
      add(row, known);
    }
  }

  private static boolean isBlank(String cell) {
    return PastedText.clean(cell).isEmpty();
  }

  private void add(SheetRow inFile, Header known) {
    if (!inFile.cells().stream().skip(known.width()).allMatch(CatalogTable::isBlank)) {
      problems.add(
          new RowProblem(
              inFile.line(),
              "",
              "",
              ProblemKind.CELL_COUNT,
              Map.of(
                  "expected", Integer.toString(known.width()),
                  "found", Integer.toString(inFile.cells().size()))));
      markIncomplete(inFile.cells(), known);
      return;
    }
    Row row = rounded(Row.of(known, inFile));
    String given = row.text(Column.HANDLE);
    String handle = Handles.given(given.isEmpty() ? row.text(Column.TITLE) : given);
    if (handle.isEmpty()) {
      Column missing = known.has(Column.HANDLE) ? Column.HANDLE : Column.TITLE;
      problems.add(new Cell(row.line(), missing.title(), given), ProblemKind.HANDLE_MISSING);
      markPreviousIncomplete();
      return;
    }
    if (!given.isEmpty() && !given.equals(handle) && !rows.containsKey(handle)) {
      problems.add(
          new Cell(row.line(), Column.HANDLE.title(), given),
          ProblemKind.HANDLE_NORMALISED,
          Map.of("handle", handle));
    }
    rows.computeIfAbsent(handle, first -> new ArrayList<>())
        .add(withoutFaults(inFile, row, handle));
    previous = handle;
  }

  /** A formula may give an amount more decimals than its currency has. */
  private Row rounded(Row row) {
    Row all = row;
    for (int index : row.exact()) {
      Optional<CurrencyUnit> currency = row.header().currencyAt(index);
      if (currency.isPresent() && index < row.cells().size()) {
        String text = row.cells().get(index);
        int decimals = currency.get().getDecimalPlaces();
        if (NUMBER.matcher(text).matches() && new BigDecimal(text).scale() > decimals) {
          String plain =
              new BigDecimal(text).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
          problems.add(
              row.cellAt(row.header().titleAt(index).orElse(""), index),
              ProblemKind.PRICE_ROUNDED,
              Map.of("rounded", plain));
          all = all.with(index, plain);
        }
      }
    }
    return all;
  }

  /**
   * The row without cells that have no usable text. Such a cell refuses its product; a date may
   * stand in a description.
   */
  private Row withoutFaults(SheetRow inFile, Row row, String handle) {
    Row usable = row;
    for (Map.Entry<Integer, ProblemKind> fault : inFile.faults().entrySet()) {
      int index = fault.getKey();
      Optional<String> title = row.header().titleAt(index);
      boolean allowed =
          fault.getValue() == ProblemKind.CELL_IS_A_DATE
              && row.header().columnAt(index).filter(Column.DESCRIPTION::equals).isPresent();
      if (title.isPresent() && !allowed) {
        problems.add(row.cellAt(title.get(), index), fault.getValue());
        incomplete.add(handle);
        usable = usable.with(index, "");
      }
    }
    return usable;
  }

  @Override
  public void broken(long line, String firstLine) {
    problems.add(new RowProblem(line, "", firstLine, ProblemKind.QUOTES_BROKEN, Map.of()));
    Header known = header;
    if (known != null) {
      markIncomplete(List.of(firstLine.replace("\"", "").split("[,;\t]", -1)), known);
    }
  }

  private void markIncomplete(List<String> cells, Header known) {
    String handle =
        known
            .index(Column.HANDLE, "")
            .filter(index -> index < cells.size())
            .map(index -> PastedText.clean(cells.get(index)))
            .filter(cell -> cell.equals(Handles.given(cell)))
            .orElse("");
    if (handle.isEmpty()) {
      markPreviousIncomplete();
    } else {
      incomplete.add(handle);
    }
  }

  private void markPreviousIncomplete() {
    String handle = previous;
    if (handle == null || rowsAreProducts) {
      lost++;
    } else {
      incomplete.add(handle);
    }
  }

  @Override
  public void tooManyBroken() {
    tooManyBroken = true;
  }

  @Override
  public void tooLong(long line) {
    tooLongAt = line;
  }

  Outcome outcome() {
    Header known = header;
    if (tooLongAt > 0) {
      return new Unusable(ProblemKind.FILE_TOO_LONG, Map.of("row", Long.toString(tooLongAt)));
    }
    if (tooManyBroken) {
      return new Unusable(ProblemKind.TOO_MANY_BROKEN_QUOTES, Map.of());
    }
    if (known == null) {
      return new Unusable(ProblemKind.FILE_EMPTY, Map.of());
    }
    if (!known.duplicates().isEmpty()) {
      return new Unusable(
          ProblemKind.COLUMN_TWICE, Map.of("columns", String.join(", ", known.duplicates())));
    }
    if (!known.has(Column.HANDLE) && !known.has(Column.TITLE)) {
      return new Unusable(ProblemKind.COLUMNS_MISSING, Map.of("columns", "Title, URL handle"));
    }
    if (rows.isEmpty() && problems.found().isEmpty()) {
      return new Unusable(ProblemKind.FILE_EMPTY, Map.of());
    }
    DecimalMark mark = writeNumbersAlike();
    return new Usable(known, rows, mark, incomplete, lost, problems);
  }

  private DecimalMark writeNumbersAlike() {
    DecimalMark mark =
        DecimalMark.of(rows.values().stream().flatMap(List::stream).flatMap(Row::numbers), usual);
    rows.values().forEach(ofProduct -> ofProduct.replaceAll(row -> row.withNumbers(mark)));
    return mark;
  }
}
