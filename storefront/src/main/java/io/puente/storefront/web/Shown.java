package io.puente.storefront.web;

import java.util.Map;

/** What the frame around a page must know of it; each page's model is one. */
public interface Shown {

  String title();

  /** For search engines and shared links; empty for pages that are nobody else's business. */
  default String description() {
    return "";
  }

  /** The same page in other markets, path by market code; empty if it belongs to this one alone. */
  default Map<String, String> elsewhere() {
    return Map.of();
  }
}
