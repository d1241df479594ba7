package io.puente.landedcost;

import java.util.Locale;

/** A short text in Spanish, English and Portuguese. Readers of any other language get Spanish. */
public record LocalizedText(String es, String en, String pt) {

  /** A name that is the same in every language. */
  public static LocalizedText sameInAllLanguages(String name) {
    return new LocalizedText(name, name, name);
  }

  public String in(Locale language) {
    return switch (language.getLanguage()) {
      case "en" -> en;
      case "pt" -> pt;
      default -> es;
    };
  }
}
