package io.puente.catalogsync.feed;

/** Receives the rows of a file; lines are counted from 1. */
interface RowListener {

  void row(SheetRow row);

  /** The quotes of the row that begins at this line are unbalanced. */
  void broken(long line, String firstLine);

  /** Too many rows are broken; reading has stopped. */
  void tooManyBroken();

  /** What begins at this line does not fit into memory any more; reading has stopped. */
  void tooLong(long line);
}
