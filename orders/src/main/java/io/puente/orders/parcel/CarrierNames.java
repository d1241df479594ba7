package io.puente.orders.parcel;

import io.puente.platform.text.Texts;
import io.puente.shipping.carrier.Carrier;

/** The names of carriers. Posts have the name that they give themselves. */
public final class CarrierNames {

  private CarrierNames() {}

  /** The name of a carrier; the simulated one, which is no company, is named in each language. */
  public static String of(Carrier carrier, Texts texts) {
    String key = "carrier." + carrier.slug();
    return texts.has(key) ? texts.get(key) : carrier.name();
  }
}
