package io.puente.orders.parcel;

import io.puente.orders.OrderState;
import io.puente.orders.OrderTerms;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.parcel.Parcel;

/** The outcome of shipping an order or a part of it. */
public sealed interface ShippingResult {

  record Shipped(Parcel parcel) implements ShippingResult {}

  /** The same parcel was shipped before, perhaps by a second click; nothing has changed. */
  record ShippedBefore() implements ShippingResult {}

  /** Since the form was shown, another parcel was shipped or withdrawn; nothing has changed. */
  record ChangedMeanwhile() implements ShippingResult {}

  /** Only a paid order is shipped. */
  record NotPaid(OrderState state) implements ShippingResult {}

  record NoSuchOrder() implements ShippingResult {}

  /** The parcel would be empty. */
  record NoPieces() implements ShippingResult {}

  /** Of this line fewer pieces are left to send. */
  record TooManyPieces(OrderTerms.Line line, int left) implements ShippingResult {}

  /** A post takes no parcel of this service that weighs so much. */
  record TooHeavy(PostalService service) implements ShippingResult {}

  /** The post has allotted no numbers to the shop, or the shop has used them up. */
  record OutOfNumbers(Carrier carrier) implements ShippingResult {}

  /** The carrier does not collect in the shop's country. */
  record NotCollected(Carrier carrier) implements ShippingResult {}

  /** The parcel of another order, or another parcel of this one, has the number. */
  record NumberTaken(String orderNumber) implements ShippingResult {}
}
