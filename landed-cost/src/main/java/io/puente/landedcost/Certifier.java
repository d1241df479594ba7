package io.puente.landedcost;

/** Who may certify the origin of goods. */
public enum Certifier {
  EXPORTER,
  PRODUCER,
  IMPORTER,
  /** An authority, or a chamber of commerce that the authority has authorized. */
  AUTHORITY
}
