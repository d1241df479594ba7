package io.puente.landedcost;

/** Who may certify that goods originate. */
public enum Certifier {
  EXPORTER,
  PRODUCER,
  IMPORTER,
  /** An authority, or a chamber that it has entitled. */
  AUTHORITY
}
