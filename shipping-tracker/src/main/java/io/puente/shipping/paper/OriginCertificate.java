package io.puente.shipping.paper;

import java.util.List;

/**
 * A proof of origin as a set of numbered boxes; which they are is the agreement's affair.
 *
 * @param notice what the reader must know of this paper; empty if nothing
 * @param statement what is signed
 * @param signatures whose signatures have a place, from left to right
 */
public record OriginCertificate(
    String title, String notice, List<Box> boxes, String statement, List<String> signatures) {

  /**
   * A field with its heading.
   *
   * @param half whether it shares its row with the next, which is half, too
   * @param height in millimetres
   */
  public record Box(String heading, String entry, boolean half, int height) {}

  public OriginCertificate {
    boxes = List.copyOf(boxes);
    signatures = List.copyOf(signatures);
  }
}
