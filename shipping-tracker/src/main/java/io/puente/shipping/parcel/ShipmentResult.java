package io.puente.shipping.parcel;

import io.puente.shipping.carrier.Carrier;

/** The result of shipping a parcel. */
public sealed interface ShipmentResult {

  record Shipped(Parcel parcel) implements ShipmentResult {}

  /** The carrier has allocated no tracking numbers to the shop, or all of them are used. */
  record OutOfNumbers(Carrier carrier, String indicator) implements ShipmentResult {}

  /** The carrier accepts no parcels in the country of the sender. */
  record OriginNotServed(Carrier carrier, String country) implements ShipmentResult {}

  /** Another parcel of the shop has this number. */
  record NumberTaken(String orderNumber) implements ShipmentResult {}
}
