package io.puente.catalogsync.imports;

/**
 * What an import does where a file would remove a count of pieces, a cost, or a correction that the
 * owner made in the dashboard.
 */
public enum LossPolicy {

  /** Keeps them and reports each, so that the owner can decide. */
  KEEP,

  /** Follows the file. */
  ACCEPT
}
