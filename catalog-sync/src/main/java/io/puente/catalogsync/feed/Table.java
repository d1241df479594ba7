package io.puente.catalogsync.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file gathered by their handle, wherever they stand. A row that cannot be read
 * spoils the product it belongs to: the one whose handle it seems to carry, or else the one before
 * it.
 */
final class Table implements TableRows.Listener {

  /** What came of reading the rows. */
  sealed interface Outcome {}

  record Unusable(ProblemKind kind, Map<String, String> parameters) implements Outcome {}

  /** Rows by handle in the order of the file; of the spoilt handles some rows may be missing. */
  record Usable(Header header, Map<String, List<Row>> rows, Set<String> spoilt, Problems problems)
      implements Outcome {}

  private final ShopTerms terms;
  private final Problems problems = new Problems();
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final Set<String> spoilt = new HashSet<>();
  private @Nullable Header header;
  private @Nullable String previous;
  private boolean hopeless;

  Table(ShopTerms terms) {
    this.terms = terms;
  }

  @Override
  public void row(TextRow row) {
    Header known = header;
    if (known == null) {
      header = new Header(row.cells(), terms);
    } else if (!row.cells().stream().allMatch(String::isBlank)) {
      gather(row, known);
    }
  }

  private void gather(TextRow textRow, Header known) {
    Optional<List<String>> cells = fitted(textRow.cells(), known.width());
    if (cells.isEmpty()) {
      problems.add(
          new RowProblem(
              textRow.line(),
              "",
              "",
              ProblemKind.CELL_COUNT,
              Map.of(
                  "expected", Integer.toString(known.width()),
                  "found", Integer.toString(textRow.cells().size()))));
      spoil(textRow.cells(), known);
      return;
    }
    Row row = new Row(textRow.line(), known, cells.get());
    String written = row.text(Column.HANDLE);
    String handle = Handles.of(written.isEmpty() ? row.text(Column.TITLE) : written);
    if (handle.isEmpty()) {
      problems.add(
          new Cell(row.line(), Column.HANDLE.title(), written), ProblemKind.HANDLE_MISSING);
      spoilPrevious();
      return;
    }
    if (!written.isEmpty() && !written.equals(handle) && !rows.containsKey(handle)) {
      problems.add(
          new Cell(row.line(), Column.HANDLE.title(), written),
          ProblemKind.HANDLE_NORMALISED,
          Map.of("handle", handle));
    }
    rows.computeIfAbsent(handle, first -> new ArrayList<>()).add(row);
    previous = handle;
  }

  /** The cells of a row that is as wide as its header, or wider by blank cells only. */
  private static Optional<List<String>> fitted(List<String> cells, int width) {
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
      spoil(List.of(firstLine.replace("\"", "").split("[,;\t]", -1)), known);
    }
  }

  private void spoil(List<String> cells, Header known) {
    String handle =
        known
            .place(Column.HANDLE, "")
            .filter(place -> place < cells.size())
            .map(place -> cells.get(place).strip())
            .filter(cell -> cell.equals(Handles.of(cell)))
            .orElse("");
    if (handle.isEmpty()) {
      spoilPrevious();
    } else {
      spoilt.add(handle);
    }
  }

  private void spoilPrevious() {
    String handle = previous;
    if (handle != null) {
      spoilt.add(handle);
    }
  }

  @Override
  public void hopeless() {
    hopeless = true;
  }

  Outcome outcome() {
    Header known = header;
    if (hopeless) {
      return new Unusable(ProblemKind.QUOTES_HOPELESS, Map.of());
    }
    if (known == null) {
      return new Unusable(ProblemKind.FILE_EMPTY, Map.of());
    }
    if (!known.twice().isEmpty()) {
      return new Unusable(
          ProblemKind.COLUMN_TWICE, Map.of("columns", String.join(", ", known.twice())));
    }
    if (!known.has(Column.HANDLE) && !known.has(Column.TITLE)) {
      return new Unusable(ProblemKind.COLUMNS_MISSING, Map.of("columns", "Title, URL handle"));
    }
    return rows.isEmpty() && problems.found().isEmpty()
        ? new Unusable(ProblemKind.FILE_EMPTY, Map.of())
        : new Usable(known, rows, spoilt, problems);
  }
}
