package io.puente.storefront.cart;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of pieces of one line, as a buyer types it. */
final class Quantity {

  /** The most pieces of one variant in a cart. */
  static final int MOST = 99;

  private static final Pattern AROUND = Pattern.compile("^[\\p{Z}\\p{C}]+|[\\p{Z}\\p{C}]+$");
  private static final Pattern DIGITS = Pattern.compile("[0-9０-９]{1,6}");

  private Quantity() {}

  /**
   * A whole number from 1 to {@link #MOST}; empty for anything else, which is never read as another
   * number. Blanks around it and full-width digits are accepted.
   */
  static Optional<Integer> parse(String typed) {
    return Optional.of(AROUND.matcher(typed).replaceAll(""))
        .filter(digits -> DIGITS.matcher(digits).matches())
        .map(Integer::parseInt)
        .filter(pieces -> pieces >= 1 && pieces <= MOST);
  }
}
