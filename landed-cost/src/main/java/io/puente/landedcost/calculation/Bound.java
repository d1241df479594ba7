package io.puente.landedcost.calculation;

/** How to treat what is unknown: list it as missing, or assume the lowest or the highest value. */
enum Bound {
  NONE,
  LEAST,
  MOST
}
