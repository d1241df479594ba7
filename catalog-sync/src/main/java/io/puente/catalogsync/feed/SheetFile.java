package io.puente.catalogsync.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of rows: a text with separated cells (CSV, TSV), or a workbook with sheets. */
public sealed interface SheetFile {

  /** The file's name. */
  String name();

  /** A file whose rows can be read. */
  sealed interface OfRows extends SheetFile {

    /** The names of the sheets that a person sees; a text file has one without a name. */
    List<String> sheets();

    /** Reads the rows of a sheet, as many as are asked for. */
    void read(int sheet, int mostRows, RowListener listener);

    /** What the owner should know about the file as a whole. */
    Optional<RowProblem> notice();
  }

  /** A text file. */
  record Text(String name, CsvText text) implements OfRows {

    @Override
    public List<String> sheets() {
      return List.of("");
    }

    @Override
    public void read(int sheet, int mostRows, RowListener listener) {
      new CsvRows(beginning(text.rows(), mostRows), text.separator()).read(listener);
    }

    /** The first lines; where there are more, the last one may end within its quotes. */
    private static String beginning(String rows, int lines) {
      int end = 0;
      for (int i = 0; i < lines && end < rows.length(); i++) {
        int next = rows.indexOf('\n', end);
        end = next < 0 ? rows.length() : next + 1;
      }
      return rows.substring(0, end);
    }

    @Override
    public Optional<RowProblem> notice() {
      return text.guessed()
          ? Optional.of(
              RowProblem.ofFile(
                  ProblemKind.ENCODING_GUESSED, Map.of("encoding", text.encoding().name())))
          : Optional.empty();
    }
  }

  /** A workbook. */
  record Sheets(String name, Workbook book, List<Workbook.NamedSheet> visible) implements OfRows {

    public Sheets {
      visible = List.copyOf(visible);
    }

    @Override
    public List<String> sheets() {
      return visible.stream().map(Workbook.NamedSheet::name).toList();
    }

    @Override
    public void read(int sheet, int mostRows, RowListener listener) {
      book.read(visible.get(sheet).index(), mostRows, listener);
    }

    @Override
    public Optional<RowProblem> notice() {
      return Optional.empty();
    }
  }

  /** A file that cannot be read. */
  record Unreadable(String name, RowProblem problem) implements SheetFile {}

  /** Reads what kind of file it is, from its bytes only. */
  static SheetFile of(String name, byte[] bytes) {
    if (bytes.length > Feeds.MAX_BYTES) {
      return unreadable(name, ProblemKind.FILE_TOO_LARGE, Map.of("limit", "15 MB"));
    }
    if (!CsvText.isWorkbook(bytes)) {
      if (CsvText.isBinary(bytes)) {
        return unreadable(name, ProblemKind.FILE_IS_NO_SHEET, Map.of());
      }
      return new Text(name, CsvText.of(bytes));
    }
    if (bytes[0] != 'P') {
      return unreadable(name, ProblemKind.FILE_IS_A_WORKBOOK, Map.of());
    }
    Optional<ProblemKind> fault = WorkbookCheck.faultOf(bytes);
    if (fault.isPresent()) {
      return unreadable(name, fault.get(), Map.of());
    }
    try {
      Workbook book = new Workbook(bytes);
      List<Workbook.NamedSheet> visible = book.sheets();
      return visible.isEmpty()
          ? unreadable(name, ProblemKind.FILE_EMPTY, Map.of())
          : new Sheets(name, book, visible);
    } catch (Workbook.Unreadable e) {
      return unreadable(name, ProblemKind.WORKBOOK_UNREADABLE, Map.of());
    }
  }

  private static Unreadable unreadable(
      String name, ProblemKind kind, Map<String, String> parameters) {
    return new Unreadable(name, RowProblem.ofFile(kind, parameters));
  }
}
