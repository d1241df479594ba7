package io.puente.shipping.parcel;

import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.trackingnumber.S10;
import java.util.Optional;

/** What a post's news changed for one item. */
public sealed interface Recorded {

  /**
   * The parcel is elsewhere than we knew.
   *
   * @param before empty if this is the first that was heard of it
   * @param now empty if all that was said of it was taken back
   */
  record Moved(Parcel parcel, Optional<Milestone> before, Optional<Milestone> now)
      implements Recorded {}

  /** There is more to read about it, but it is where it was. */
  record Noted(Parcel parcel) implements Recorded {}

  /** We knew all of this. */
  record KnownAlready(Parcel parcel) implements Recorded {}

  /** This shop has given this post no such item. */
  record NoSuchParcel(S10 number) implements Recorded {}
}
