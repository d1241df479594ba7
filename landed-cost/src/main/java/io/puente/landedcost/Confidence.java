package io.puente.landedcost;

/** How sure the data is of a measure. */
public enum Confidence {
  /** Read in the law, or in sources that agree. */
  HIGH,
  /** Read in secondary sources. */
  MEDIUM,
  /** Recalled, or sources disagree: check before relying on it. */
  LOW
}
