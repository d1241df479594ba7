package io.puente.storefront.product;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where a page shows a picture, and how wide it is there, as the style sheets have it: from which
 * width of the window on, the width of the box, and its ratio. The picture covers the box, so that
 * a picture which is wider than its box is drawn wider and cut off.
 */
public final class PicturePlace {

  private static final double UPRIGHT = 4.0 / 5;
  private static final double SQUARE = 1;
  private static final double LYING = 4.0 / 3;
  private static final double SCREEN = 16.0 / 9;

  static final PicturePlace CARD =
      new PicturePlace(
          new Box("(min-width: 82rem)", "17.7rem", UPRIGHT),
          new Box("(min-width: 48rem)", "22.05vw - 0.275rem", UPRIGHT),
          new Box("", "46.8vw - 0.625rem", UPRIGHT));

  /** Alone in a list. */
  static final PicturePlace CARD_ALONE =
      new PicturePlace(
          new Box("(min-width: 82rem)", "44.6rem", LYING),
          new Box("(min-width: 48rem)", "55.1vw - 0.42rem", LYING),
          new Box("", "93.6vw - 0.5rem", 1));

  /** One of two. */
  static final PicturePlace CARD_OF_TWO =
      new PicturePlace(
          new Box("(min-width: 82rem)", "37.1rem", 1),
          new Box("(min-width: 48rem)", "45.9vw - 0.35rem", 1),
          new Box("", "46.8vw - 0.625rem", UPRIGHT));

  /** One of three; on a phone the first one is above the others. */
  static final PicturePlace CARD_OF_THREE =
      new PicturePlace(
          new Box("(min-width: 82rem)", "24.2rem", UPRIGHT),
          new Box("(min-width: 48rem)", "30vw - 0.3rem", UPRIGHT),
          new Box("", "46.8vw - 0.625rem", UPRIGHT));

  static final PicturePlace FIRST_OF_THREE =
      new PicturePlace(
          new Box("(min-width: 82rem)", "24.2rem", UPRIGHT),
          new Box("(min-width: 48rem)", "30vw - 0.3rem", UPRIGHT),
          new Box("", "93.6vw - 0.5rem", 1));

  static final PicturePlace CATEGORY =
      new PicturePlace(
          new Box("(min-width: 48rem)", "15rem", SQUARE), new Box("", "31.2vw - 1rem", SQUARE));

  static final PicturePlace WIDE_HERO =
      new PicturePlace(
          new Box("(min-width: 82rem)", "76rem", SCREEN),
          new Box("(min-width: 44rem)", "93.6vw - 0.5rem", SCREEN),
          new Box("", "100vw", LYING));

  static final PicturePlace HERO =
      new PicturePlace(
          new Box("(min-width: 82rem)", "35rem", UPRIGHT),
          new Box("(min-width: 44rem)", "44.8vw - 1.5rem", UPRIGHT),
          new Box("", "100vw", UPRIGHT));

  static final PicturePlace PRODUCT_ALONE =
      new PicturePlace(
          new Box("(min-width: 82rem)", "44.5rem", UPRIGHT),
          new Box("(min-width: 60rem)", "55.1vw - 0.47rem", UPRIGHT),
          new Box("(min-width: 40rem)", "60vw", UPRIGHT),
          new Box("", "100vw", UPRIGHT));

  /** Over both columns of pictures: the first one, and the last one of an even number. */
  static final PicturePlace PRODUCT_WIDE =
      new PicturePlace(
          new Box("(min-width: 82rem)", "44.5rem", UPRIGHT),
          new Box("(min-width: 60rem)", "55.1vw - 0.47rem", UPRIGHT),
          new Box("(min-width: 40rem)", "60vw", UPRIGHT),
          new Box("", "92vw", UPRIGHT));

  static final PicturePlace PRODUCT_HALF =
      new PicturePlace(
          new Box("(min-width: 82rem)", "21.75rem", UPRIGHT),
          new Box("(min-width: 60rem)", "27.5vw - 0.735rem", UPRIGHT),
          new Box("(min-width: 40rem)", "60vw", UPRIGHT),
          new Box("", "92vw", UPRIGHT));

  public static final PicturePlace CART =
      new PicturePlace(
          new Box("(min-width: 60rem)", "8rem", UPRIGHT), new Box("", "6rem", UPRIGHT));

  public static final PicturePlace CHECKOUT = new PicturePlace(new Box("", "3rem", UPRIGHT));

  private final List<Box> boxes;

  private PicturePlace(Box... boxes) {
    this.boxes = List.of(boxes);
  }

  /** The attribute {@code sizes} of a picture in this place (HTML 4.8.4.2.2). */
  String sizes(Picture picture) {
    return boxes.stream().map(box -> box.size(picture)).collect(Collectors.joining(", "));
  }

  private record Box(String media, String width, double ratio) {

    String size(Picture picture) {
      double scale = picture.ratio() / ratio;
      String size =
          scale < 1.01
              ? "calc(" + width + ")"
              : String.format(Locale.ROOT, "calc(%.2f * (%s))", scale, width);
      return media.isEmpty() ? size : media + " " + size;
    }
  }
}
