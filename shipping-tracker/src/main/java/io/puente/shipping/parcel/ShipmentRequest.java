package io.puente.shipping.parcel;

import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.trackingnumber.TrackingNumber;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A parcel to be shipped.
 *
 * @param orderNumber the order's number for people
 * @param cost what the shop paid to the carrier; null if it is not known yet
 */
public record ShipmentRequest(
    UUID orderId,
    String orderNumber,
    Carrier carrier,
    Numbering numbering,
    Route route,
    List<Parcel.Pieces> pieces,
    @Nullable Money cost) {

  /** Where the tracking number comes from. */
  public sealed interface Numbering {

    /** The carrier gave it, or there is none. */
    record Given(TrackingNumber number) implements Numbering {}

    /**
     * The next of the shop's own numbers, printed on a label.
     *
     * @param indicator the two letters at the start of the number, as {@code CP} for a parcel
     */
    record Allotted(String indicator, Parcel.Label label) implements Numbering {}
  }
}
