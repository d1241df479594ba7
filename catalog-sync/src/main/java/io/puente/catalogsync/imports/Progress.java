package io.puente.catalogsync.imports;

/** Is told how far an import has come, after each committed part. */
@FunctionalInterface
public interface Progress {

  /** Nobody waits. */
  Progress UNWATCHED = (stage, done, total) -> {};

  void at(Stage stage, int done, int total);

  /** What is being counted. */
  enum Stage {
    PRODUCTS,
    PICTURES
  }
}
