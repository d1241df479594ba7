package io.puente.storefront.cart;

import java.util.List;
import java.util.UUID;

/** What a visitor wants to buy, in the order of adding. */
public record Cart(UUID id, List<Line> lines) {

  /** The pieces that can still be bought, as the header, the cart and the checkout count them. */
  int pieces() {
    return lines.stream().filter(Line::sold).mapToInt(Line::quantity).sum();
  }

  /**
   * So many pieces of one variant.
   *
   * @param sold whether the shop still sells the variant
   */
  public record Line(UUID variant, int quantity, boolean sold) {}
}
