package io.puente.shop.postage;

/**
 * The name of a service.
 *
 * @param carrier the carrier's slug in {@code carriers.csv}; {@code own} for one that the shop
 *     names itself; empty if the shop does not say
 * @param carrierName the name of an {@code own} carrier; empty for others
 * @param service the service's own name, such as Terrestre; empty for none
 */
public record ServiceName(String carrier, String carrierName, String service) {

  /** The slug of a carrier that the shop names itself. */
  public static final String OWN = "own";

  public static final ServiceName NONE = new ServiceName("", "", "");
}
