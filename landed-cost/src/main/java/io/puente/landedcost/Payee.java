package io.puente.landedcost;

/** A third party who may ask for a payment because of an import. No quote can know the amount. */
public enum Payee {
  /** The courier or the post that delivers the parcel. */
  CARRIER,
  /** A customs broker. */
  BROKER,
  /** The bank of the buyer's card. */
  BANK
}
