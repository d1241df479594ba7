package io.puente.landedcost;

/** How reliable the data of a measure is. */
public enum Confidence {
  /** Read in the law, or in sources that agree. */
  HIGH,
  /** Read in secondary sources. */
  MEDIUM,
  /** From memory, or sources disagree: to be confirmed. */
  LOW
}
