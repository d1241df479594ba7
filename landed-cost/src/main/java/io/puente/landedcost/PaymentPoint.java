package io.puente.landedcost;

/** When and to whom the buyer pays a charge. */
public enum PaymentPoint {
  /** To the shop, in the checkout, as part of one total. */
  CHECKOUT,
  /** To the carrier or the post, on delivery. */
  DELIVERY
}
