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
 */
final class CsvRows {

  /** A limit, because reading starts again after each broken row. */
  private static final int BROKEN_ALLOWED = 200;

  /** Cells of one row; the widest export of a shop system has some hundred columns. */
  private static final int MAX_COLUMNS = RowMemory.MAX_COLUMNS;

  private final String text;
  private final char separator;
  private final RowMemory memory = new RowMemory();

  CsvRows(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  void read(RowListener listener) {
    try {
      readAll(listener);
    } catch (RowMemory.TooLong tooLong) {
      listener.tooLong(tooLong.line());
    }
  }

  private void readAll(RowListener listener) {
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
  private long readUntilBroken(int start, long linesBefore, RowListener listener) {
    RowBuilder builder = new RowBuilder();
    CsvReader<SheetRow> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(builder, text.substring(start));
    try {
      for (SheetRow row : reader) {
        SheetRow inFile = SheetRow.of(linesBefore + row.line(), row.cells());
        memory.add(inFile);
        listener.row(inFile);
      }
      return 0;
    } catch (CsvParseException e) {
      return builder.startLine();
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
  private static final class RowBuilder extends AbstractBaseCsvCallbackHandler<SheetRow> {

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
    protected SheetRow buildRecord() {
      return SheetRow.of(getStartingLineNumber(), cells);
    }
  }
}
