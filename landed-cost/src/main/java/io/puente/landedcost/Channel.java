package io.puente.landedcost;

/** The way into the country, on which the customs procedure depends. */
public enum Channel {
  /** The national post and its procedure for mail. */
  POST,
  /** An express carrier and its simplified clearance. */
  COURIER,
  /** A full import declaration, usually by a customs broker. */
  FORMAL
}
