package io.puente.landedcost;

/** What carries the goods across the border; a few fees are owed for one kind only. */
public enum Transport {
  AIR,
  SEA,
  LAND
}
