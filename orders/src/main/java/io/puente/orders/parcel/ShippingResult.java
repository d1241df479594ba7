package io.puente.orders.parcel;

import io.puente.orders.OrderState;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.parcel.Parcel;

/** The outcome of shipping an order. */
public sealed interface ShippingResult {

  record Shipped(Parcel parcel) implements ShippingResult {}

  /** The order was shipped before, perhaps by a second click; nothing has changed. */
  record ShippedBefore() implements ShippingResult {}

  /** Only a paid order is shipped. */
  record NotPaid(OrderState state) implements ShippingResult {}

  record NoSuchOrder() implements ShippingResult {}

  /** A post takes no parcel of this service that weighs so much. */
  record TooHeavy(PostalService service) implements ShippingResult {}

  /** The post has allotted no numbers to the shop, or the shop has used them up. */
  record OutOfNumbers(Carrier carrier) implements ShippingResult {}

  /** The post does not collect in the shop's country. */
  record NotCollected(Carrier carrier) implements ShippingResult {}
}
