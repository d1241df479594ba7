package io.puente.catalogsync.catalog;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A picture of a product.
 *
 * @param position among the product's pictures, from 1
 * @param source a path in the imported file's folder, or an address
 * @param alt alternative text, by language
 */
public record ProductPicture(
    UUID id, int position, String source, SortedMap<String, String> alt, State state) {

  /** The source of a picture that was uploaded in the dashboard begins with it. */
  public static final String UPLOADED = "upload/";

  /** Whether the picture is loaded. */
  public sealed interface State {

    /** The content to show; an older one until the new one is loaded. */
    Optional<PictureHash> shown();
  }

  /** Not loaded yet. */
  public record Pending(Optional<PictureHash> shown) implements State {}

  /** Loaded. */
  public record Ready(PictureHash hash) implements State {
    @Override
    public Optional<PictureHash> shown() {
      return Optional.of(hash);
    }
  }

  /**
   * Could not be loaded.
   *
   * @param reason the key of a problem's message
   */
  public record Failed(String reason, Optional<PictureHash> shown) implements State {}

  /**
   * A picture that was uploaded in the dashboard.
   *
   * @param source unique among the product's pictures
   */
  public static ProductPicture uploaded(UUID id, int position, String source, PictureHash hash) {
    return new ProductPicture(id, position, source, new TreeMap<>(), new Ready(hash));
  }

  /** The same picture at another place. */
  public ProductPicture at(int newPosition) {
    return new ProductPicture(id, newPosition, source, alt, state);
  }

  /** The same picture with other alternative texts. */
  public ProductPicture withAlt(SortedMap<String, String> newAlt) {
    return new ProductPicture(id, position, source, newAlt, state);
  }

  /** Another content at the same place. */
  public ProductPicture showing(String newSource, PictureHash hash) {
    return new ProductPicture(id, position, newSource, alt, new Ready(hash));
  }

  /** True for an address, false for a path. */
  public static boolean isAddress(String source) {
    return source.regionMatches(true, 0, "http://", 0, 7)
        || source.regionMatches(true, 0, "https://", 0, 8);
  }
}
