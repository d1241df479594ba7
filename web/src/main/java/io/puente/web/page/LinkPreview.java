package io.puente.web.page;

import java.util.Map;
import java.util.Optional;

/**
 * What a page shows where its address is shared: in chats, in social networks. Written as the
 * properties of the Open Graph protocol (ogp.me).
 *
 * @param type of the page, {@code website} or {@code product}
 * @param image of the page, if it has one
 * @param properties more properties, such as {@code product:price:amount}
 */
public record LinkPreview(String type, Optional<Image> image, Map<String, String> properties) {

  /**
   * An image of a preview.
   *
   * @param path on this server
   * @param width in pixels
   * @param height in pixels
   */
  public record Image(String path, int width, int height, String alt) {}

  /** The preview of a page that has an image at most. */
  public static LinkPreview of(Optional<Image> image) {
    return new LinkPreview("website", image, Map.of());
  }
}
