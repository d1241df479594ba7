package io.puente.shipping.milestone;

import java.util.Optional;

/**
 * What an event code means: one row of {@code postal-events.csv}.
 *
 * @param milestone where it puts the parcel; empty for notes that move nothing
 * @param pastCustoms it can only happen once import customs has let the parcel go
 * @param rank its usual place in a journey, to order events of the same moment
 */
record PostalEvent(
    String code, Leg leg, Optional<Milestone> milestone, boolean pastCustoms, int rank) {

  /** The part of the journey in which a post can report the event. */
  enum Leg {
    ORIGIN,
    TRANSIT,
    DESTINATION
  }
}
