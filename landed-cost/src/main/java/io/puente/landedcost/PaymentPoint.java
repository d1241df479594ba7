package io.puente.landedcost;

/** Where the buyer pays a charge. */
public enum PaymentPoint {
  /** In the shop's checkout, within one total. */
  CHECKOUT,
  /** To the carrier or the post, before the parcel is handed over. */
  DELIVERY
}
