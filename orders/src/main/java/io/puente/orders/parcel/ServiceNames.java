package io.puente.orders.parcel;

import io.puente.orders.OrderedService;
import io.puente.platform.text.Texts;
import io.puente.shipping.carrier.Carriers;
import io.puente.shop.postage.ServiceName;
import io.puente.shop.postage.ShippingService;

/** The names of shipping services. */
public final class ServiceNames {

  private ServiceNames() {}

  /** A service as it is stored with an order. */
  public static OrderedService ordered(ShippingService service, Texts texts) {
    return OrderedService.of(service, carrier(service.name(), texts));
  }

  /** What buyers and the shop call a service. */
  public static String of(ShippingService service, Texts texts) {
    return ordered(service, texts).label(texts);
  }

  /** The name of the carrier; empty if the shop does not say. */
  private static String carrier(ServiceName name, Texts texts) {
    return Carriers.of(name.carrier())
        .map(carrier -> CarrierNames.of(carrier, texts))
        .orElse(name.carrierName());
  }
}
