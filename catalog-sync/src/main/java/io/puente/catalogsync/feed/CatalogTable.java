package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.CsvRows.CsvRow;
import io.puente.catalogsync.feed.Row.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, grouped by handle. A row that cannot be read makes its product incomplete:
 * the product whose handle the row seems to have, or otherwise the product of the row before it.
 */
final class CatalogTable implements CsvRows.Listener {

  /** The result of reading the rows. */
  sealed interface Outcome {}

  record Unusable(ProblemKind kind, Map<String, String> parameters) implements Outcome {}

  /** Rows by handle, in the order of the file; some rows of the incomplete handles are missing. */
  record Usable(
      Header header, Map<String, List<Row>> rows, Set<String> incomplete, Problems problems)
      implements Outcome {}

  private final ImportContext context;
  private final Problems problems = new Problems();
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final Set<String> incomplete = new HashSet<>();
  private @Nullable Header header;
  private @Nullable String previous;
  private boolean tooManyBroken;
  private long tooLongAt;

  CatalogTable(ImportContext context) {
    this.context = context;
  }

  @Override
  public void row(CsvRow row) {
    Header known = header;
    if (known == null) {
      header = new Header(row.cells(), context);
    } else if (!row.cells().stream().allMatch(String::isBlank)) {
      add(row, known);
    }
  }

  private void add(CsvRow csvRow, Header known) {
    Optional<List<String>> cells = trimmed(csvRow.cells(), known.width());
    if (cells.isEmpty()) {
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
    Row row = new Row(csvRow.line(), known, cells.get());
    String given = row.text(Column.HANDLE);
    String handle = Handles.of(given.isEmpty() ? row.text(Column.TITLE) : given);
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

  /** The cells of a row, without blank cells beyond the header; nothing if the row does not fit. */
  private static Optional<List<String>> trimmed(List<String> cells, int width) {
    if (cells.size() < width) {
      return Optional.empty();
    }
    boolean blankBeyond = cells.stream().skip(width).allMatch(String::isBlank);
    return blankBeyond ? Optional.of(cells.subList(0, width)) : Optional.empty();
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
            .map(index -> cells.get(index).strip())
            .filter(cell -> cell.equals(Handles.of(cell)))
            .orElse("");
    if (handle.isEmpty()) {
      markPreviousIncomplete();
    } else {
      incomplete.add(handle);
    }
  }

  private void markPreviousIncomplete() {
    String handle = previous;
    if (handle != null) {
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
    return rows.isEmpty() && problems.found().isEmpty()
        ? new Unusable(ProblemKind.FILE_EMPTY, Map.of())
        : new Usable(known, rows, incomplete, problems);
  }
}
