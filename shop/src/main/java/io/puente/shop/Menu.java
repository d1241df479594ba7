package io.puente.shop;

import java.util.List;

/**
 * The links that every page of a shop has, in the language of a market.
 *
 * @param entries of the menu: categories with products, then pages
 * @param footer the pages that the footer has
 */
public record Menu(List<Entry> entries, List<Entry> footer) {

  public static final Menu EMPTY = new Menu(List.of(), List.of());

  /**
   * A link.
   *
   * @param language of the name; empty for the page's own
   * @param path within a market, {@code /pages/envios}
   */
  public record Entry(String name, String language, String path) {}

  public Menu {
    entries = List.copyOf(entries);
    footer = List.copyOf(footer);
  }
}
