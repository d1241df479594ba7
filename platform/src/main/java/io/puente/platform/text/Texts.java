package io.puente.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one language, from every {@code messages/messages_<language>.properties} on the
 * class path. A text has {@code {0}} to {@code {9}} where values go. A text that depends on a
 * number has two keys, {@code .one} and {@code .other}.
 */
public final class Texts {

  /** The first language is the default. */
  public static final List<String> LANGUAGES = List.of("es", "en", "pt");

  private static final Map<String, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final String language;
  private final Properties texts;

  private Texts(String language) {
    this.language = language;
    this.texts = read("messages/messages_%s.properties".formatted(language));
  }

  /** The texts of a language, or of the default language if there are none. */
  public static Texts in(String language) {
    return BY_LANGUAGE.computeIfAbsent(
        LANGUAGES.contains(language) ? language : LANGUAGES.getFirst(), Texts::new);
  }

  private static Properties read(String file) {
    Properties all = new Properties();
    try {
      List<URL> bundles = Collections.list(Texts.class.getClassLoader().getResources(file));
      if (bundles.isEmpty()) {
        throw new IllegalStateException("missing " + file);
      }
      for (URL bundle : bundles) {
        try (Reader reader = new InputStreamReader(bundle.openStream(), StandardCharsets.UTF_8)) {
          all.load(reader);
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String language() {
    return language;
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * The text of a key with values in their places.
   *
   * @throws IllegalArgumentException if there is no such text
   */
  public String get(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text '%s' in '%s'".formatted(key, language));
    }
    return values.length == 0 ? text : fill(text, values);
  }

  /** Replaces each place once, from left to right. A value is never read as a text with places. */
  static String fill(String text, Object... values) {
    StringBuilder filled = new StringBuilder(text.length() + 16 * values.length);
    int copied = 0;
    int open = text.indexOf('{');
    while (open >= 0) {
      int index =
          open + 2 < text.length() && text.charAt(open + 2) == '}'
              ? text.charAt(open + 1) - '0'
              : -1;
      if (index >= 0 && index < Math.min(values.length, 10)) {
        filled.append(text, copied, open).append(values[index]);
        copied = open + 3;
        open = text.indexOf('{', copied);
      } else {
        open = text.indexOf('{', open + 1);
      }
    }
    return filled.append(text, copied, text.length()).toString();
  }

  /** The text that goes with a number of things. The number is {@code {0}}. */
  public String count(String key, long number) {
    return get(key + (number == 1 ? ".one" : ".other"), number);
  }
}
