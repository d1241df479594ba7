package io.puente.shop;

import java.util.Map;

/** A text in several languages; a missing one falls back to the shop's own. */
public record Localized(Map<String, String> byLanguage, String fallback) {

  /** The language of {@link #in}. */
  public String languageFor(String language) {
    return byLanguage.containsKey(language) ? language : fallback;
  }

  public String in(String language) {
    return byLanguage.getOrDefault(language, byLanguage.getOrDefault(fallback, ""));
  }
}
