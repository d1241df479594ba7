package io.puente.storefront.product;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A picture in several widths.
 *
 * @param hash the SHA-256 of the original, in hexadecimal
 * @param widths in pixels, the smallest first
 */
public record Picture(
    UUID id, String hash, int width, int height, String alt, List<Integer> widths) {

  private static final int FOR_A_CARD = 640;

  /** The address of the width that old browsers get. */
  public String src() {
    int usual =
        widths.stream().filter(each -> each >= FOR_A_CARD).findFirst().orElse(widths.getLast());
    return src(usual);
  }

  /** All widths, for the browser to choose by screen (HTML 4.8.4.2). */
  public String srcset() {
    return widths.stream()
        .map(each -> src(each) + " " + each + "w")
        .collect(Collectors.joining(", "));
  }

  /** The address of one of the widths. */
  String src(int each) {
    return "/pictures/" + hash + '-' + each + ".jpg";
  }
}
