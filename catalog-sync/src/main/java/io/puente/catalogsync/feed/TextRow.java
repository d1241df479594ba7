package io.puente.catalogsync.feed;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** One row of a table as it stands there. */
record TextRow(long line, List<String> cells) {

  TextRow {
    cells = List.copyOf(cells);
  }

  /** Builds rows and remembers where the last one began, even if it came to no end. */
  static final class Builder extends AbstractBaseCsvCallbackHandler<TextRow> {

    private List<String> cells = new ArrayList<>();

    long lineBegun() {
      return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int place, char[] text, int offset, int length, boolean quoted) {
      cells.add(new String(text, offset, length));
    }

    @Override
    protected TextRow buildRecord() {
      return new TextRow(getStartingLineNumber(), cells);
    }
  }
}
