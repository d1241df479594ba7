package io.puente.storefront.cart;

import java.util.List;
import java.util.UUID;

/** What a visitor wants to buy, in the order of adding. */
public record Cart(UUID id, List<Line> lines) {

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public int pieces() {
    return lines.stream().mapToInt(Line::quantity).sum();
  }

  /** So many pieces of one variant. */
  public record Line(UUID variant, int quantity) {}
}
