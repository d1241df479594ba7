package io.puente.shipping.parcel;

import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.trackingnumber.S10;
import java.time.Instant;
import java.util.UUID;

/**
 * A parcel that was shipped with a carrier.
 *
 * @param orderNumber the order's number for people
 * @param number the tracking number
 * @param service the carrier's product as customers know it
 * @param grams with packing
 */
public record Parcel(
    UUID id,
    UUID orderId,
    String orderNumber,
    Carrier carrier,
    S10 number,
    String service,
    Route route,
    int grams,
    Instant shippedAt,
    Progress progress) {

  public sealed interface Progress {

    /** The carrier has not reported a milestone yet. */
    record AwaitingFirstEvent() implements Progress {}

    /**
     * @param since the moment of the event behind the milestone; if that is unknown, the moment at
     *     which the event was received
     */
    record Reached(Milestone milestone, Instant since) implements Progress {}
  }

  Parcel withProgress(Progress reached) {
    return new Parcel(
        id, orderId, orderNumber, carrier, number, service, route, grams, shippedAt, reached);
  }
}
