package io.puente.shipping.parcel;

import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.milestone.Route;

/**
 * What a shop hands to a post.
 *
 * @param order the order's number, as people write it
 * @param indicator the two letters that begin the tracking number, as {@code CP} for a parcel
 * @param service the post's product, as people know it
 * @param grams with packing
 */
public record Handover(
    String order, Carrier carrier, String indicator, String service, Route route, int grams) {}
