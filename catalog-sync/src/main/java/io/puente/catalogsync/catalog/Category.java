package io.puente.catalogsync.catalog;

import java.util.SortedMap;

/**
 * A category of products.
 *
 * @param names by language, always including the shop's own
 */
public record Category(String handle, int position, SortedMap<String, Name> names) {

  /**
   * The name in one language.
   *
   * @param slug part of the address in this language; never changed
   */
  public record Name(String name, String slug) {}
}
