package io.puente.shipping.parcel;

import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.trackingnumber.TrackingNumber;
import java.util.Optional;

/** What the reported events changed for one item. */
public sealed interface UpdateResult {

  /**
   * The milestone of the parcel changed.
   *
   * @param before empty if there was no milestone yet
   * @param now empty if all events were voided
   */
  record Moved(Parcel parcel, Optional<Milestone> before, Optional<Milestone> now)
      implements UpdateResult {}

  /** There are new events, but the milestone is the same. */
  record EventsAdded(Parcel parcel) implements UpdateResult {}

  /** All events were known already. */
  record Duplicate(Parcel parcel) implements UpdateResult {}

  /** The shop has no parcel with this number at this carrier. */
  record UnknownParcel(TrackingNumber number) implements UpdateResult {}
}
