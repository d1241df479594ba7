package io.puente.stripesandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The language of a payment page: the session's, or the browser's if the session's locale is {@code
 * auto}.
 *
 * @param locale for the format of money
 * @param texts all texts of the page by key
 */
record PageLanguage(Locale locale, Map<String, String> texts) {
  private static final List<Locale> SUPPORTED =
      List.of(Locale.forLanguageTag("es"), Locale.ENGLISH, Locale.forLanguageTag("pt"));
  private static final String BUNDLE = "io.puente.stripesandbox.texts";

  static PageLanguage of(String sessionLocale, @Nullable String acceptLanguage) {
    Locale locale =
        sessionLocale.equals("auto")
            ? fromBrowser(acceptLanguage)
            : Locale.forLanguageTag(sessionLocale);
    Locale supported =
        SUPPORTED.stream()
            .filter(candidate -> candidate.getLanguage().equals(locale.getLanguage()))
            .findFirst()
            .orElse(SUPPORTED.getFirst());
    return new PageLanguage(locale, texts(supported));
  }

  /** The value of the page's {@code lang} attribute. */
  String code() {
    return text("language");
  }

  String text(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException("The payment page has no text " + key + " in " + locale);
    }
    return text;
  }

  private static Locale fromBrowser(@Nullable String acceptLanguage) {
    try {
      Locale wanted =
          acceptLanguage == null
              ? null
              : Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SUPPORTED);
      return wanted == null ? SUPPORTED.getFirst() : wanted;
    } catch (IllegalArgumentException malformed) {
      return SUPPORTED.getFirst();
    }
  }

  private static Map<String, String> texts(Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    var texts = new HashMap<String, String>();
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    return texts;
  }
}
