package io.puente.catalogsync.feed;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rows of a CSV text (RFC 4180). A row with unbalanced quotes is reported as broken, and
 * reading continues at the next line.
 *
 * <p>All rows are kept in memory, and the shortest take the most of it for their size in the file:
 * a cell of one letter takes fifty bytes. So what is kept is limited by the heap, and not only by
 * the size of the file.
 */
final class CsvRows {

  /** A limit, because reading starts again after each broken row. */
  private static final int BROKEN_ALLOWED = 200;

  /** Cells of one row; the widest export of a shop system has some hundred columns. */
  private static final int MAX_COLUMNS = 2000;

  /**
   * What a row and a cell take while products are made of them, in bytes: measured with 100,000
   * products of nine filled cells.
   */
  private static final int ROW_BYTES = 400;

  private static final int FILLED_CELL_BYTES = 150;
  private static final int EMPTY_CELL_BYTES = 8;

  private static final long MAX_BYTES = Runtime.getRuntime().maxMemory() / 3 * 2;

  private final String text;
  private final char separator;
  private long bytes;

  /** One row as it is in the file. */
  record CsvRow(long line, List<String> cells) {

    CsvRow {
      cells = List.copyOf(cells);
    }
  }

  /** Receives each row; lines are counted from 1. */
  interface Listener {

    void row(CsvRow row);

    /** The quotes of the row that begins at this line are unbalanced. */
    void broken(long line, String firstLine);

    /** Too many rows are broken; reading has stopped. */
    void tooManyBroken();

    /** What begins at this line does not fit into memory any more; reading has stopped. */
    void tooLong(long line);
  }

  /** The row does not fit into memory any more. */
  private static final class TooLong extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final long line;

    TooLong(long line) {
      super("the row at line %d does not fit into memory".formatted(line), null, false, false);
      this.line = line;
    }
  }

  CsvRows(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  void read(Listener listener) {
    try {
      readAll(listener);
    } catch (TooLong tooLong) {
      listener.tooLong(tooLong.line);
    }
  }

  private void readAll(Listener listener) {
    int start = 0;
    long linesBefore = 0;
    for (int broken = 0; start < text.length(); broken++) {
      long lines = readUntilBroken(start, linesBefore, listener);
      if (lines == 0) {
        return;
      }
      if (broken == BROKEN_ALLOWED) {
        listener.tooManyBroken();
        return;
      }
      for (long skipped = 1; skipped < lines; skipped++) {
        start = afterLine(start);
      }
      int next = afterLine(start);
      linesBefore += lines;
      listener.broken(linesBefore, text.substring(start, next).stripTrailing());
      start = next;
    }
  }

  /** The line at which a broken row begins, counted from the start; 0 if there is none. */
  private long readUntilBroken(int start, long linesBefore, Listener listener) {
    RowBuilder builder = new RowBuilder();
    CsvReader<CsvRow> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(builder, text.substring(start));
    try {
      for (CsvRow row : reader) {
        CsvRow inFile = new CsvRow(linesBefore + row.line(), row.cells());
        measure(inFile);
        listener.row(inFile);
      }
      return 0;
    } catch (CsvParseException e) {
      return builder.startLine();
    }
  }

  /** Blank rows are not kept; spreadsheets write a million of them. */
  private void measure(CsvRow row) {
    int filled = (int) row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    if (filled > 0) {
      int empty = row.cells().size() - filled;
      bytes += ROW_BYTES + filled * FILLED_CELL_BYTES + empty * EMPTY_CELL_BYTES;
    }
    if (bytes > MAX_BYTES || row.cells().size() > MAX_COLUMNS) {
      throw new TooLong(row.line());
    }
  }

  private int afterLine(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return text.length();
  }

  /** Builds rows and keeps the line where the last row began, even if the row is broken. */
  private static final class RowBuilder extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private List<String> cells = new ArrayList<>();

    long startLine() {
      return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int place, char[] text, int offset, int length, boolean quoted) {
      if (place <= MAX_COLUMNS) {
        cells.add(length == 0 ? "" : new String(text, offset, length));
      }
    }

    @Override
    protected CsvRow buildRecord() {
      return new CsvRow(getStartingLineNumber(), cells);
    }
  }
}
