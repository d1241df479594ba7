package io.puente.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static final Path MODULES = Path.of("..");
  private static final Pattern IN_TEMPLATES =
      Pattern.compile("\\b([tn])\\('([a-z][\\w.-]*)'\\s*[,)]");
  private static final Pattern IN_JAVA =
      Pattern.compile("texts\\(?\\)?\\s*\\.(get|count)\\(\\s*\"([a-z][\\w.-]*[\\w])\"\\s*[,)]");

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt"})
  void hasEveryTextInEveryLanguage(String language) throws IOException {
    assertThat(keys(language)).isEqualTo(keys("es"));
  }

  @Test
  void hasEveryTextThatAPageAsksFor() throws IOException {
    Set<String> asked = new TreeSet<>();
    collect(".peb", IN_TEMPLATES, asked);
    collect(".java", IN_JAVA, asked);

    assertThat(asked).hasSizeGreaterThan(60);
    assertThat(keys("es")).containsAll(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt"})
  void namesTheSameValuesInEveryLanguage(String language) throws IOException {
    Properties spanish = read("es");
    Properties other = read(language);
    for (String key : spanish.stringPropertyNames()) {
      assertThat(places(other.getProperty(key)))
          .as(key)
          .isEqualTo(places(spanish.getProperty(key)));
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = Pattern.compile("\\{\\d}").matcher(text);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }

  private static void collect(String ending, Pattern pattern, Set<String> keys) throws IOException {
    for (Path sources : sources()) {
      for (Path file : files(sources, ending)) {
        Matcher call = pattern.matcher(Files.readString(file));
        while (call.find()) {
          boolean counts = call.group(1).equals("n") || call.group(1).equals("count");
          keys.add(call.group(2) + (counts ? ".other" : ""));
        }
      }
    }
  }

  /** The main sources of every module. */
  private static List<Path> sources() throws IOException {
    try (Stream<Path> modules = Files.list(MODULES)) {
      return modules.map(module -> module.resolve("src/main")).filter(Files::isDirectory).toList();
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(each -> each.toString().endsWith(ending)).toList();
    }
  }

  private static Set<String> keys(String language) throws IOException {
    return new TreeSet<>(read(language).stringPropertyNames());
  }

  /** The bundles of all modules together. A key in two bundles would hide one of its texts. */
  private static Properties read(String language) throws IOException {
    Properties all = new Properties();
    String name = "messages/messages_" + language + ".properties";
    for (URL bundle : Collections.list(MessagesTest.class.getClassLoader().getResources(name))) {
      Properties texts = new Properties();
      try (Reader file = new InputStreamReader(bundle.openStream(), StandardCharsets.UTF_8)) {
        texts.load(file);
      }
      assertThat(all.stringPropertyNames())
          .doesNotContainAnyElementsOf(texts.stringPropertyNames());
      all.putAll(texts);
    }
    return all;
  }
}
