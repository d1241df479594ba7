package io.puente.landedcost;

/** The mode of transport across the border. A few fees apply to one mode only. */
public enum Transport {
  AIR,
  SEA,
  LAND
}
