package io.puente.storefront.product;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A picture in several widths.
 *
 * @param hash the SHA-256 of the original, in hexadecimal
 * @param altLanguage the language of {@code alt}: the shop's own if a translation is missing
 * @param widths in pixels, the smallest first
 * @param webp whether each width is there as WebP, too
 */
public record Picture(
    UUID id,
    String hash,
    int width,
    int height,
    String alt,
    String altLanguage,
    List<Integer> widths,
    boolean webp) {

  private static final int FOR_A_CARD = 640;

  /** The address of the JPEG for browsers that do not know WebP. */
  public String src() {
    int usual =
        widths.stream().filter(each -> each >= FOR_A_CARD).findFirst().orElse(widths.getLast());
    return src(usual, PictureFormat.JPEG);
  }

  /** The address of its smallest width. */
  public String thumbnail() {
    return src(widths.getFirst(), PictureFormat.JPEG);
  }

  /** All widths in a format, for the browser to choose by screen (HTML 4.8.4.2). */
  String srcset(PictureFormat format) {
    return widths.stream()
        .map(each -> src(each, format) + " " + each + "w")
        .collect(Collectors.joining(", "));
  }

  /** The address of one of the widths. */
  String src(int each, PictureFormat format) {
    return "/pictures/" + hash + '-' + each + '.' + format.extension();
  }

  /** Width by height. */
  public double ratio() {
    return (double) width / height;
  }
}
