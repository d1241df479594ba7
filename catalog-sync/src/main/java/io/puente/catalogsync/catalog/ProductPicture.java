package io.puente.catalogsync.catalog;

import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A picture's place on a product.
 *
 * @param position among the product's pictures, from 1
 * @param source a path beside the file it was imported with, or an address
 * @param alt words for those who cannot see it, by language
 */
public record ProductPicture(
    UUID id, int position, String source, SortedMap<String, String> alt, State state) {

  /** How far the picture has come. */
  public sealed interface State {

    /** What can be shown by now. */
    Optional<PictureHash> shown();
  }

  /** Not yet read or fetched; until then the former content is shown, if there was one. */
  public record Pending(Optional<PictureHash> shown) implements State {}

  /** There to be shown. */
  public record Ready(PictureHash hash) implements State {
    @Override
    public Optional<PictureHash> shown() {
      return Optional.of(hash);
    }
  }

  /**
   * Could not be read or fetched.
   *
   * @param reason the key of a problem's text
   */
  public record Failed(String reason, Optional<PictureHash> shown) implements State {}

  /** True for an address, false for a path. */
  public static boolean isAddress(String source) {
    return source.regionMatches(true, 0, "http://", 0, 7)
        || source.regionMatches(true, 0, "https://", 0, 8);
  }
}
