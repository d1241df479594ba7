package io.puente.catalogsync.feed;

/**
 * Counts the memory that the rows of a file take. All rows are kept in memory, and the shortest
 * take the most of it for their size in the file: a cell of one letter takes fifty bytes. So what
 * is kept is limited by the heap, and not only by the size of the file.
 */
final class RowMemory {

  /** Cells of one row; the widest export of a shop system has some hundred columns. */
  static final int MAX_COLUMNS = 2000;

  /**
   * What a row and a cell take while products are made of them, in bytes: measured with 100,000
   * products of nine filled cells.
   */
  private static final int ROW_BYTES = 400;

  private static final int FILLED_CELL_BYTES = 150;
  private static final int EMPTY_CELL_BYTES = 8;

  private static final long MAX_BYTES = Runtime.getRuntime().maxMemory() / 3 * 2;

  private long bytes;

  /** The row does not fit into memory any more. */
  static final class TooLong extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final long line;

    TooLong(long line) {
      super("the row at line %d does not fit into memory".formatted(line), null, false, false);
      this.line = line;
    }

    long line() {
      return line;
    }
  }

  /** Blank rows are not kept; spreadsheets write a million of them. */
  void add(SheetRow row) {
    int filled = (int) row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    if (filled > 0) {
      int empty = row.cells().size() - filled;
      bytes += ROW_BYTES + filled * FILLED_CELL_BYTES + empty * EMPTY_CELL_BYTES;
    }
    if (bytes > MAX_BYTES || row.cells().size() > MAX_COLUMNS) {
      throw new TooLong(row.line());
    }
  }
}
