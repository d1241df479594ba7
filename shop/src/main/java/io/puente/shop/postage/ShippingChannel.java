package io.puente.shop.postage;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How goods get to their buyer, which decides the customs procedure abroad. */
public enum ShippingChannel {
  POST,
  COURIER,
  /** The buyer collects the goods. */
  PICKUP,
  /** The shop brings the goods itself, within its own country. */
  LOCAL;

  /** In files, forms and keys of texts: {@code pickup}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ShippingChannel> withKey(String key) {
    return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** Whether the buyer collects the goods. */
  public boolean isPickup() {
    return this == PICKUP;
  }

  /** Whether a carrier takes the goods; if not, they stay in the shop's country. */
  public boolean isByCarrier() {
    return this == POST || this == COURIER;
  }
}
