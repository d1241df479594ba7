package io.puente.orders.parcel;

import io.puente.shop.postage.ShippingChannel;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The services of a post that a shop can use. The weights are the most that the Universal Postal
 * Convention's Regulations let a post take: 2 kg for small packets, 30 kg for parcels and EMS; some
 * posts take less.
 */
public enum PostalService {
  REGISTERED("RR", 2_000),
  PARCEL("CP", 30_000),
  EXPRESS("EE", 30_000);

  private final String indicator;
  private final int mostGrams;

  PostalService(String indicator, int mostGrams) {
    this.indicator = indicator;
    this.mostGrams = mostGrams;
  }

  /** The first two letters of its tracking numbers at the sandbox post. */
  public String indicator() {
    return indicator;
  }

  /** With packing. */
  public int mostGrams() {
    return mostGrams;
  }

  /**
   * The service of tracking numbers that begin with these two letters. The first letter says what
   * it is, the second is the post's choice.
   */
  public static Optional<PostalService> withIndicator(String indicator) {
    return Stream.of(values())
        .filter(each -> indicator.length() == 2 && indicator.charAt(0) == each.indicator.charAt(0))
        .findFirst();
  }

  /** The service for the shipping that the buyer has paid for. */
  public static PostalService suiting(ShippingChannel channel, int grams) {
    if (channel == ShippingChannel.COURIER) {
      return EXPRESS;
    }
    return grams <= REGISTERED.mostGrams ? REGISTERED : PARCEL;
  }
}
