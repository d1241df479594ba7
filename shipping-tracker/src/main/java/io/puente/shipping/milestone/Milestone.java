package io.puente.shipping.milestone;

/** The progress of a parcel, in terms that buyers and shop owners share. */
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

  /** No later event changes this milestone, unless the event behind it is voided. */
  public boolean isFinal() {
    return this == DELIVERED || this == RETURNED || this == SEIZED;
  }

  /** The parcel is not on its way any more: it was delivered, returned, seized or lost. */
  public boolean isEndOfJourney() {
    return isFinal() || this == LOST;
  }

  /** The parcel goes back to its sender. */
  public boolean isReturning() {
    return this == REFUSED || this == RETURNING;
  }

  /** Import customs has the parcel and has not released it. */
  public boolean isInsideImportCustoms() {
    return this == IMPORT_CUSTOMS_PRESENTED || isHeldAtImport();
  }

  /** Import customs holds the parcel until an inspection, an answer or a payment. */
  public boolean isHeldAtImport() {
    return this == IMPORT_CUSTOMS_HELD || this == INFORMATION_REQUIRED || this == DUTIES_DUE;
  }

  /** The addressee, the sender or customs must act before the parcel moves on. */
  public boolean needsAction() {
    return isHeldAtImport()
        || this == EXPORT_CUSTOMS_HELD
        || this == ATTEMPTED
        || this == AT_PICKUP_POINT;
  }

  /** The country that the text of this milestone names. */
  String country(Route route) {
    return compareTo(LEFT_ORIGIN) <= 0 ? route.origin() : route.destination();
  }
}
