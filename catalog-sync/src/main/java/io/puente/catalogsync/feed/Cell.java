package io.puente.catalogsync.feed;

/** A text and where it stands, so that what is wrong with it can be said. */
record Cell(long line, String column, String text) {

  boolean isBlank() {
    return text.isEmpty();
  }
}
