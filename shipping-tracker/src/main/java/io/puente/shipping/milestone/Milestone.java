package io.puente.shipping.milestone;

/** How far a parcel has come, in the words that a buyer and an owner share. */
public enum Milestone {
  ACCEPTED,
  EXPORT_CUSTOMS_PRESENTED,
  EXPORT_CUSTOMS_HELD,
  EXPORT_CUSTOMS_RELEASED,
  LEFT_ORIGIN,
  IN_TRANSIT,
  ARRIVED,
  IMPORT_CUSTOMS_PRESENTED,
  IMPORT_CUSTOMS_HELD,
  INFORMATION_REQUIRED,
  DUTIES_DUE,
  IMPORT_CUSTOMS_RELEASED,
  REFUSED,
  SEIZED,
  OUT_FOR_DELIVERY,
  ATTEMPTED,
  AT_PICKUP_POINT,
  DELIVERED,
  RETURNING,
  RETURNED,
  LOST;

  /** Nothing but a void moves a parcel on from here. */
  public boolean isFinal() {
    return this == DELIVERED || this == RETURNED || this == SEIZED;
  }

  /** The parcel is on its way home: whoever receives it next is its sender. */
  public boolean turnedBack() {
    return this == REFUSED || this == RETURNING;
  }

  /** Import customs has the parcel and has not let it go. */
  public boolean isInsideImportCustoms() {
    return this == IMPORT_CUSTOMS_PRESENTED || isHeldAtImport();
  }

  /** Import customs keeps the parcel until somebody or something moves. */
  public boolean isHeldAtImport() {
    return this == IMPORT_CUSTOMS_HELD || this == INFORMATION_REQUIRED || this == DUTIES_DUE;
  }

  /** The parcel waits for its addressee or its sender to do something. */
  public boolean asksForHelp() {
    return isHeldAtImport()
        || this == EXPORT_CUSTOMS_HELD
        || this == ATTEMPTED
        || this == AT_PICKUP_POINT;
  }

  /** The country that a text about this milestone should name. */
  String country(Route route) {
    return compareTo(LEFT_ORIGIN) <= 0 ? route.origin() : route.destination();
  }
}
