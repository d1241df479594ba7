package io.puente.storefront.web;

import java.util.List;

/** The display faces of the themes: open licences, Latin letters only, under 30 KB each. */
final class Fonts {

  static final List<String> FILES = List.of();

  private Fonts() {}
}
