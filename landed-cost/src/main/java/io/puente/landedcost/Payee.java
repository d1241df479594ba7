package io.puente.landedcost;

/** Who else may ask for money because of an import: an amount that no quote can hold. */
public enum Payee {
  /** The courier or the post that brings the parcel. */
  CARRIER,
  /** A customs broker. */
  BROKER,
  /** The bank of the buyer's card. */
  BANK
}
