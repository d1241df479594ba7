package io.puente.stripesandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The language of a payment page: the session's, or the browser's where the session leaves it open.
 *
 * @param reader for numbers
 * @param texts all of the page's texts, by key
 */
record PageLanguage(Locale reader, Map<String, String> texts) {
  private static final List<Locale> SPOKEN =
      List.of(Locale.forLanguageTag("es"), Locale.ENGLISH, Locale.forLanguageTag("pt"));
  private static final String BUNDLE = "io.puente.stripesandbox.texts";

  static PageLanguage of(String sessionLocale, @Nullable String acceptLanguage) {
    Locale reader =
        sessionLocale.equals("auto")
            ? fromBrowser(acceptLanguage)
            : Locale.forLanguageTag(sessionLocale);
    Locale spoken =
        SPOKEN.stream()
            .filter(locale -> locale.getLanguage().equals(reader.getLanguage()))
            .findFirst()
            .orElse(SPOKEN.getFirst());
    return new PageLanguage(reader, texts(spoken));
  }

  /** The language code of the texts, for the page's {@code lang}. */
  String code() {
    return text("language");
  }

  String text(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException("The payment page has no text " + key + " in " + reader);
    }
    return text;
  }

  private static Locale fromBrowser(@Nullable String acceptLanguage) {
    try {
      Locale wanted =
          acceptLanguage == null
              ? null
              : Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return wanted == null ? SPOKEN.getFirst() : wanted;
    } catch (IllegalArgumentException unreadable) {
      return SPOKEN.getFirst();
    }
  }

  private static Map<String, String> texts(Locale locale) {
    var bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    var texts = new HashMap<String, String>();
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    return texts;
  }
}
