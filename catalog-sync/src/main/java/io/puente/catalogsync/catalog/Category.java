package io.puente.catalogsync.catalog;

import java.util.Optional;
import java.util.SortedMap;

/**
 * A category of products.
 *
 * @param removed whether the owner deleted it
 * @param names by language, always including the shop's own
 */
public record Category(
    String handle, int position, boolean removed, SortedMap<String, Name> names) {

  /**
   * The name in one language.
   *
   * @param slug part of the address in this language; never changed
   * @param fileName the name in the last file, if the owner chose another one
   */
  public record Name(String name, String slug, Optional<String> fileName) {}
}
