package io.puente.landedcost.calculation;

/** How to treat what is unknown: leave it out and say so, or take the least or most it can be. */
enum Bound {
  NONE,
  LEAST,
  MOST
}
