package io.puente.shipping.parcel;

import io.puente.shipping.carrier.Carrier;

/** What came of handing a parcel over. */
public sealed interface Posting {

  record Posted(Parcel parcel) implements Posting {}

  /** The shop has used up the numbers that this post allotted to it, or has none yet. */
  record OutOfNumbers(Carrier carrier, String indicator) implements Posting {}

  /** This post takes in no parcels in the country of the sender. */
  record NotCollected(Carrier carrier, String country) implements Posting {}
}
