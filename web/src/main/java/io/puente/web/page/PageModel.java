package io.puente.web.page;

import java.util.Map;
import java.util.Optional;

/** The model of one page, as its template gets it. The layout around the page needs these parts. */
public interface PageModel {

  String title();

  /** For search engines and shared links; empty for private pages. */
  default String description() {
    return "";
  }

  /** Whether search engines may index the page. */
  default boolean isIndexable() {
    return false;
  }

  /** Whether the page shows a form that was refused, which its title says first. */
  default boolean isRefused() {
    return false;
  }

  /** Whether the page explains a problem: perhaps nothing can be read for it. */
  default boolean isProblem() {
    return false;
  }

  /** What the page shows where its address is shared; none for private pages. */
  default Optional<LinkPreview> preview() {
    return Optional.empty();
  }

  /**
   * The query that belongs to the page's address, such as {@code ?page=2}; empty for most pages.
   */
  default String query() {
    return "";
  }

  /**
   * The id of the form whose fields a visitor takes along to another prefix: its fields are then
   * posted to the paths of {@link #elsewhere}. Empty for most pages, where these are links.
   */
  default String keptForm() {
    return "";
  }

  /** The paths of the same page under other prefixes, by prefix; empty if there are none. */
  default Map<String, String> elsewhere() {
    return Map.of();
  }
}
