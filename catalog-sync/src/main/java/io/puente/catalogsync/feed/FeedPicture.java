package io.puente.catalogsync.feed;

import java.util.Map;
import java.util.Optional;

/**
 * A picture of a product.
 *
 * @param line of the row that names it
 * @param source a path relative to the file, or an address that begins with http
 * @param alt by language, the shop's own among them
 */
public record FeedPicture(
    long line, String source, int position, Map<String, Optional<String>> alt) {

  public FeedPicture {
    alt = Map.copyOf(alt);
  }
}
