package io.puente.catalogsync.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * The rows of a text, read one after the other (RFC 4180). Where quotes are broken the row is
 * handed on as broken and reading goes on at the next line, so that one slip does not cost the
 * whole file.
 */
final class TableRows {

  /** Each broken row costs a new start, which a hostile file could ask for without end. */
  private static final int BROKEN_ALLOWED = 200;

  private final String text;
  private final char separator;

  /** Who is told of each row; lines are counted from 1. */
  interface Listener {

    void row(TextRow row);

    /** The quotes of the row that begins at this line do not match. */
    void broken(long line, String firstLine);

    /** Too many rows are broken; nothing more is read. */
    void hopeless();
  }

  TableRows(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  void read(Listener listener) {
    int start = 0;
    long linesBefore = 0;
    for (int broken = 0; start < text.length(); broken++) {
      long lines = readUntilBroken(start, linesBefore, listener);
      if (lines == 0) {
        return;
      }
      if (broken == BROKEN_ALLOWED) {
        listener.hopeless();
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

  /** Which line from the start on begins a broken row, counted from 1; 0 if there is none. */
  private long readUntilBroken(int start, long linesBefore, Listener listener) {
    TextRow.Builder builder = new TextRow.Builder();
    CsvReader<TextRow> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(builder, text.substring(start));
    try {
      for (TextRow row : reader) {
        listener.row(new TextRow(linesBefore + row.line(), row.cells()));
      }
      return 0;
    } catch (CsvParseException e) {
      return builder.lineBegun();
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
}
