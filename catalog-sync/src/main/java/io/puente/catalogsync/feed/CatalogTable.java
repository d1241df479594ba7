package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.CsvRows.CsvRow;
import io.puente.catalogsync.feed.Row.Cell;
import io.puente.platform.text.PastedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, grouped by handle. Spreadsheets leave out blank cells at the end of some
 * rows, so a short row is filled up. A row that cannot be read makes its product incomplete: the
 * product whose handle the row seems to have, or otherwise the product of the row before it.
 */
final class CatalogTable implements CsvRows.Listener {

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

  private final ImportContext context;
  private final Problems problems = new Problems();
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final Set<String> incomplete = new HashSet<>();
  private @Nullable Header header;
  private @Nullable String previous;
  private int lost;
  private boolean tooManyBroken;
  private long tooLongAt;

  CatalogTable(ImportContext context) {
    this.context = context;
  }

  @Override
  public void row(CsvRow row) {
    if (row.cells().stream().allMatch(CatalogTable::isBlank)) {
      return;
    }
    Header known = header;
    if (known == null) {
      header = new Header(row.cells(), context);
    } else {
      add(row, known);
    }
  }

  private static boolean isBlank(String cell) {
    return PastedText.clean(cell).isEmpty();
  }

  private void add(CsvRow csvRow, Header known) {
    if (!csvRow.cells().stream().skip(known.width()).allMatch(CatalogTable::isBlank)) {
      problems.add(
          new RowProblem(
              csvRow.line(),
              "",
              "",
              ProblemKind.CELL_COUNT,
              Map.of(
                  "expected", Integer.toString(known.width()),
                  "found", Integer.toString(csvRow.cells().size()))));
      markIncomplete(csvRow.cells(), known);
      return;
    }
    Row row = Row.of(csvRow.line(), known, csvRow.cells());
    String given = row.text(Column.HANDLE);
    String handle = Handles.given(given.isEmpty() ? row.text(Column.TITLE) : given);
    if (handle.isEmpty()) {
      problems.add(new Cell(row.line(), Column.HANDLE.title(), given), ProblemKind.HANDLE_MISSING);
      markPreviousIncomplete();
      return;
    }
    if (!given.isEmpty() && !given.equals(handle) && !rows.containsKey(handle)) {
      problems.add(
          new Cell(row.line(), Column.HANDLE.title(), given),
          ProblemKind.HANDLE_NORMALISED,
          Map.of("handle", handle));
    }
    rows.computeIfAbsent(handle, first -> new ArrayList<>()).add(row);
    previous = handle;
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
    if (handle == null) {
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
        DecimalMark.of(rows.values().stream().flatMap(List::stream).flatMap(Row::numbers));
    rows.values().forEach(ofProduct -> ofProduct.replaceAll(row -> row.withNumbers(mark)));
    return mark;
  }
}
