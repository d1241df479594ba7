package io.puente.storefront.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the pages in one language. A text holds {@code {0}}, {@code {1}} where values go; a
 * text that depends on a number has two keys, {@code .one} and {@code .other}.
 */
public final class Texts {

  /** Spanish first: it is also the fallback. */
  public static final List<String> LANGUAGES = List.of("es", "en", "pt");

  private static final Map<String, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final String language;
  private final Properties texts;

  private Texts(String language) {
    this.language = language;
    this.texts = read(language);
  }

  /** The texts of a language, or Spanish if Puente does not speak it. */
  public static Texts in(String language) {
    return BY_LANGUAGE.computeIfAbsent(
        LANGUAGES.contains(language) ? language : LANGUAGES.getFirst(), Texts::new);
  }

  private static Properties read(String language) {
    Properties properties = new Properties();
    String file = "/messages/messages_%s.properties".formatted(language);
    try (InputStream stream = Texts.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("missing " + file);
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      properties.load(reader);
      return properties;
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
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** The text that goes with a number of things; the number is {@code {0}}. */
  public String count(String key, long number) {
    return get(key + (number == 1 ? ".one" : ".other"), number);
  }
}
