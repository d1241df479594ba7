package io.puente.orders;

import java.util.List;

/**
 * A parcel as the buyer is told of it.
 *
 * @param carrier the name of the carrier
 * @param number as people read it; empty for none
 * @param trackingPage the address of the carrier's public page; empty for none
 * @param pieces of the order in it, such as {@code 2 × Taza azul}
 * @param language of the pieces
 */
public record SentParcel(
    String carrier, String number, String trackingPage, List<String> pieces, String language) {

  public SentParcel {
    pieces = List.copyOf(pieces);
  }
}
