package io.puente.shipping.parcel;

import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.trackingnumber.S10;
import java.time.Instant;
import java.util.UUID;

/**
 * A parcel that was handed to a post.
 *
 * @param order the order's number, as people write it
 * @param service the post's product, as people know it
 * @param grams with packing
 */
public record Parcel(
    UUID id,
    String order,
    Carrier carrier,
    S10 number,
    String service,
    Route route,
    int grams,
    Instant postedAt,
    Progress progress) {

  /** How far it has come. */
  public sealed interface Progress {

    /** The post has not spoken of it yet. */
    record Unheard() implements Progress {}

    /**
     * @param since the moment of the event that brought it there, or, where that is unknown, the
     *     moment we heard of it
     */
    record Reached(Milestone milestone, Instant since) implements Progress {}
  }

  Parcel having(Progress reached) {
    return new Parcel(id, order, carrier, number, service, route, grams, postedAt, reached);
  }
}
