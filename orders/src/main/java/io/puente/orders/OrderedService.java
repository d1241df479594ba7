package io.puente.orders;

import io.puente.platform.text.Texts;
import io.puente.shop.postage.ShippingChannel;
import io.puente.shop.postage.ShippingService;
import java.util.UUID;

/**
 * The shipping service that a buyer has chosen, as it was then: the shop may have renamed or
 * deleted it since.
 *
 * @param carrier the carrier's slug; {@code own} for one that the shop names itself; empty if the
 *     shop did not say
 * @param carrierName the carrier's name for display; empty if the shop did not say
 * @param name the service's own name; empty for none
 * @param collectAt where and when the buyer collects the goods; empty for other channels
 */
public record OrderedService(
    UUID id,
    String carrier,
    String carrierName,
    String name,
    ShippingChannel channel,
    String collectAt) {

  /**
   * A service as it is now.
   *
   * @param carrierName the carrier's name for display; empty for none
   */
  public static OrderedService of(ShippingService service, String carrierName) {
    return new OrderedService(
        service.id(),
        service.name().carrier(),
        carrierName,
        service.name().service(),
        service.channel(),
        service.collectAt());
  }

  /** What buyers and the shop call it. */
  public String label(Texts texts) {
    if (carrierName.isEmpty()) {
      return name.isEmpty() ? texts.get("shipping." + channel.key()) : name;
    }
    return name.isEmpty() ? carrierName : carrierName + " · " + name;
  }
}
