package io.puente.storefront.web;

import java.util.Map;

/** What the frame around a page must know of it; each page's model is one. */
public interface Shown {

  String title();

  /** For search engines and shared links; empty for pages that are nobody else's business. */
  default String description() {
    return "";
  }

  /** Whether search engines may keep it: no for what is a visitor's own, or of one moment. */
  default boolean isToBeFound() {
    return false;
  }

  /** What makes it another page than its path alone, {@code ?page=2}; empty for most. */
  default String query() {
    return "";
  }

  /** The same page in other markets, path by market code; empty if it belongs to this one alone. */
  default Map<String, String> elsewhere() {
    return Map.of();
  }
}
