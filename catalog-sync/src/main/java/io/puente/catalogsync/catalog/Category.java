package io.puente.catalogsync.catalog;

import java.util.SortedMap;

/**
 * A kind of goods, as buyers walk through a shop.
 *
 * @param names by language; the shop's own is always there
 */
public record Category(String handle, int position, SortedMap<String, Name> names) {

  /**
   * What it is called in one language.
   *
   * @param slug its address in this language, kept once given
   */
  public record Name(String name, String slug) {}
}
