package io.puente.landedcost;

/** How a parcel enters the country. The customs procedure depends on it. */
public enum Channel {
  /** The national post and its procedure for mail. */
  POST,
  /** An express carrier and its simplified clearance. */
  COURIER,
  /** A full import declaration, usually by a customs broker. */
  FORMAL
}
