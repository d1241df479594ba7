package io.puente.storefront.editing;

import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A product that is not for sale yet, as somebody has typed it so far.
 *
 * @param product the id that it has and keeps
 * @param name its title in the shop's own language; empty at first
 * @param price as it was typed, as {@code pieces}
 */
public record ProductDraft(UUID product, String name, String price, String pieces) {

  /** Most of what is stored of each field. */
  public static final int MOST_CHARACTERS = 1_000;

  /** Nothing is typed yet. */
  public static ProductDraft blank(UUID product) {
    return new ProductDraft(product, "", "", "");
  }

  /** What a form carries to say what it showed. */
  public String hash() {
    return DigestUtils.sha256Hex(String.join("\n", name, price, pieces)).substring(0, 16);
  }

  /** Whether another one has the same words. */
  boolean says(ProductDraft other) {
    return name.equals(other.name) && price.equals(other.price) && pieces.equals(other.pieces);
  }

  boolean isTooLong() {
    return name.length() > MOST_CHARACTERS
        || price.length() > MOST_CHARACTERS
        || pieces.length() > MOST_CHARACTERS;
  }
}
