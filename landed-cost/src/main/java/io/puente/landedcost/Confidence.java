package io.puente.landedcost;

/** How reliable the data of a measure is. */
public enum Confidence {
  /** Somebody compared it with the law, or with a text that quotes the law. */
  HIGH,
  /** Read in secondary sources. */
  MEDIUM,
  /** From memory, or sources disagree: to be confirmed. */
  LOW
}
