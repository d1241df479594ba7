package io.puente.storefront.cart;

import java.text.Normalizer;
import java.util.Optional;

/** The number of pieces of one line, as a buyer types it. */
final class Quantity {

  /** The most pieces of one variant in a cart. */
  static final int MOST = 99;

  private Quantity() {}

  /**
   * A whole number from 1 to {@link #MOST}; empty for anything else, which is never read as another
   * number. Blanks around it and full-width digits are accepted.
   */
  static Optional<Integer> parse(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\p{Z}\\p{C}]", "");
    return Optional.of(plain)
        .filter(digits -> digits.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .filter(pieces -> pieces >= 1 && pieces <= MOST);
  }
}
