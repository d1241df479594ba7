package io.puente.catalogsync.imports;

/** Receives the progress of an import after each committed part. */
@FunctionalInterface
public interface Progress {

  /** Ignores the progress. */
  Progress NONE = (stage, done, total) -> {};

  void at(Stage stage, int done, int total);

  /** What is counted. */
  enum Stage {
    PRODUCTS,
    PICTURES
  }
}
