package io.puente.shipping.parcel;

import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.trackingnumber.TrackingNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that was handed to a carrier, or is about to be.
 *
 * @param orderNumber the order's number for people
 * @param label what is on the label that Puente prints; null if the carrier prints its own
 * @param pieces of the order that are in it, in the order of the order's lines
 * @param cost what the shop paid to the carrier; null if nobody entered it
 */
public record Parcel(
    UUID id,
    UUID orderId,
    String orderNumber,
    Carrier carrier,
    TrackingNumber number,
    @Nullable Label label,
    Route route,
    List<Pieces> pieces,
    @Nullable Money cost,
    Instant shippedAt,
    Progress progress) {

  public Parcel {
    pieces = List.copyOf(pieces);
  }

  /**
   * The part of a label that the order does not tell.
   *
   * @param service the carrier's product as customers know it
   * @param grams with packing
   */
  public record Label(String service, int grams) {}

  /**
   * Pieces of one line of an order.
   *
   * @param line the position of the line, from zero
   */
  public record Pieces(int line, int quantity) {}

  public sealed interface Progress {

    /** No milestone is known yet. */
    record AwaitingFirstEvent() implements Progress {}

    /**
     * @param since the moment of the event behind the milestone; if that is unknown, the moment at
     *     which the event was received
     */
    record Reached(Milestone milestone, Instant since) implements Progress {}
  }

  public boolean isDelivered() {
    return progress instanceof Progress.Reached(var milestone, var _)
        && milestone == Milestone.DELIVERED;
  }

  Parcel withProgress(Progress reached) {
    return new Parcel(
        id, orderId, orderNumber, carrier, number, label, route, pieces, cost, shippedAt, reached);
  }

  Parcel withPieces(List<Pieces> sent) {
    return new Parcel(
        id, orderId, orderNumber, carrier, number, label, route, sent, cost, shippedAt, progress);
  }
}
