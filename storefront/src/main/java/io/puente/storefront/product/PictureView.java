package io.puente.storefront.product;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A picture in its place on a page.
 *
 * @param webp all widths as WebP; empty if there are none
 * @param jpeg all widths as JPEG; empty if there is WebP, because few browsers are left without it
 * @param src the JPEG for browsers that know nothing of the other two
 * @param alt empty if the text beside the picture says it
 * @param width of the original, as {@code height} in pixels
 */
public record PictureView(
    String webp,
    String jpeg,
    String src,
    String sizes,
    int width,
    int height,
    String alt,
    String altLanguage,
    Loading loading) {

  /** When a browser should ask for the picture. */
  public enum Loading {
    /** Before all others: the largest thing on the first screen. */
    FIRST,
    EAGER,
    /** When it is almost on the screen. */
    LAZY
  }

  static PictureView of(Picture picture, PicturePlace place, Loading loading) {
    return new PictureView(
        picture.webp() ? picture.srcset(PictureFormat.WEBP) : "",
        picture.webp() ? "" : picture.srcset(PictureFormat.JPEG),
        picture.src(),
        place.sizes(picture),
        picture.width(),
        picture.height(),
        picture.alt(),
        picture.altLanguage(),
        loading);
  }

  /** The first picture of a product in a small place; its title stands beside it. */
  public static @Nullable PictureView small(Product product, PicturePlace place) {
    return product.pictures().isEmpty()
        ? null
        : of(product.pictures().getFirst(), place, Loading.EAGER).withoutAlt();
  }

  private PictureView withoutAlt() {
    return new PictureView(webp, jpeg, src, sizes, width, height, "", "", loading);
  }

  /** The pictures of a product's page. */
  static List<PictureView> gallery(List<Picture> pictures) {
    return IntStream.range(0, pictures.size())
        .mapToObj(
            i ->
                of(
                    pictures.get(i),
                    galleryPlace(i, pictures.size()),
                    i == 0 ? Loading.FIRST : Loading.LAZY))
        .toList();
  }

  private static PicturePlace galleryPlace(int index, int count) {
    if (count == 1) {
      return PicturePlace.PRODUCT_ALONE;
    }
    boolean lastOfEven = index == count - 1 && count % 2 == 0;
    return index == 0 || lastOfEven ? PicturePlace.PRODUCT_WIDE : PicturePlace.PRODUCT_HALF;
  }
}
