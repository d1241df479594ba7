package io.puente.storefront.parcel;

import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.parcel.Parcel;
import io.puente.storefront.order.OrderState;

/** What came of shipping an order. */
public sealed interface Shipping {

  record Shipped(Parcel parcel) implements Shipping {}

  /** It was shipped before, perhaps by a second click; nothing has changed. */
  record ShippedBefore() implements Shipping {}

  /** Only a paid order is shipped. */
  record NotPaid(OrderState state) implements Shipping {}

  record NoSuchOrder() implements Shipping {}

  /** A post takes no parcel of this service that weighs so much. */
  record TooHeavy(PostalService service) implements Shipping {}

  /** The post has allotted no numbers to the shop, or the shop has used them up. */
  record OutOfNumbers(Carrier carrier) implements Shipping {}

  /** The post takes in nothing in the shop's country. */
  record NotCollected(Carrier carrier) implements Shipping {}
}
