package io.puente.shipping.parcel;

import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.milestone.Route;
import java.util.UUID;

/**
 * A parcel to be shipped.
 *
 * @param orderNumber the order's number for people
 * @param indicator the two letters at the start of the tracking number, as {@code CP} for a parcel
 * @param service the carrier's product as customers know it
 * @param grams with packing
 */
public record ShipmentRequest(
    UUID orderId,
    String orderNumber,
    Carrier carrier,
    String indicator,
    String service,
    Route route,
    int grams) {}
