package io.puente.catalogsync.feed;

import java.util.Map;
import java.util.Optional;

/**
 * What buyers choose by.
 *
 * @param names in the other languages that the file has columns for
 */
public record FeedOption(String name, Map<String, Optional<String>> names) {

  public FeedOption {
    names = Map.copyOf(names);
  }
}
