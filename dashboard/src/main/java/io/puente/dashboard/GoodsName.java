package io.puente.dashboard;

import io.puente.shipping.parcel.Parcel;

/**
 * What a line of an order is called.
 *
 * @param text with its options, such as {@code Taza azul (grande)}
 */
public record GoodsName(String text, String language) {

  /** Such as {@code 2 × Taza azul (grande)}. */
  GoodsName times(Parcel.Pieces pieces) {
    return new GoodsName(pieces.quantity() + " × " + text, language);
  }
}
