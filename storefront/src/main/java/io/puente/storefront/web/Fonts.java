package io.puente.storefront.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The display faces of the themes: open licences, Latin letters only, under 30 KB each. */
final class Fonts {

  private static final Map<String, String> BY_THEME =
      Map.of(
          "barro-azul", "ibarra-real-nova-600.woff2",
          "cumbre", "alegreya-500.woff2",
          "qori", "belleza-400.woff2");

  static final Collection<String> FILES = BY_THEME.values();

  private Fonts() {}

  /** The file that a theme sets titles in; none for themes that use the system's own letters. */
  static Optional<String> ofTheme(String theme) {
    return Optional.ofNullable(BY_THEME.get(theme));
  }
}
