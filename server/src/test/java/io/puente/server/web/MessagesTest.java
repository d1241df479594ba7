package io.puente.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The texts of all modules: each module has a bundle of its own, and all bundles are read as one.
 */
class MessagesTest {

  private static final Path REPOSITORY = Path.of("..");
  private static final List<String> LANGUAGES = List.of("es", "en", "pt");
  private static final Pattern IN_TEMPLATES =
      Pattern.compile("\\b([tn])\\('([a-z][\\w.-]*)'\\s*[,)]");
  private static final Pattern IN_JAVA =
      Pattern.compile("texts\\(?\\)?\\s*\\.(get|count)\\(\\s*\"([a-z][\\w.-]*[\\w])\"\\s*[,)]");

  private static final Pattern BRITISH =
      Pattern.compile(
          "(?i)(neighbour|postcode|labour|litre|centre|colour|cancelled|authoris|recognis|organis"
              + "|catalogue|favour|licence)");

  /** The source folders with texts in them. */
  static List<Path> bundles() throws IOException {
    return modules().stream()
        .map(module -> module.resolve("resources/messages"))
        .filter(Files::isDirectory)
        .toList();
  }

  /** {@code src/main} of each module. */
  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(REPOSITORY)) {
      return folders
          .map(folder -> folder.resolve("src/main"))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void hasEveryTextInEveryLanguage(Path bundle) throws IOException {
    for (String language : LANGUAGES) {
      assertThat(read(bundle, language).stringPropertyNames())
          .as(language)
          .isEqualTo(read(bundle, "es").stringPropertyNames());
    }
  }

  @Test
  void hasEveryTextThatAPageAsksFor() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (Path module : modules()) {
      collect(module, ".peb", IN_TEMPLATES, asked);
      collect(module, ".java", IN_JAVA, asked);
    }
    Set<String> known = new TreeSet<>();
    for (Path bundle : bundles()) {
      known.addAll(read(bundle, "es").stringPropertyNames());
    }

    assertThat(asked).hasSizeGreaterThan(400);
    assertThat(known).containsAll(asked);
  }

  @Test
  void hasEachTextInOneBundleOnly() throws IOException {
    Set<String> known = new TreeSet<>();
    for (Path bundle : bundles()) {
      for (String key : read(bundle, "es").stringPropertyNames()) {
        assertThat(known.add(key)).as("%s is the first bundle with %s", bundle, key).isTrue();
      }
    }
  }

  /** Of two lines with one key, {@link Properties} silently takes the second. */
  @Test
  void noFileHasAKeyTwice() throws IOException {
    Set<String> repeated = new TreeSet<>();
    int files = 0;
    for (Path module : modules()) {
      try (Stream<Path> found = Files.walk(module.getParent())) {
        for (Path file : found.filter(each -> each.toString().endsWith(".properties")).toList()) {
          new KeysOnce(file, repeated).read();
          files++;
        }
      }
    }
    assertThat(files).isGreaterThan(20);
    assertThat(repeated).isEmpty();
  }

  private static final class KeysOnce extends Properties {

    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final transient Set<String> repeated;

    KeysOnce(Path file, Set<String> repeated) {
      this.file = file;
      this.repeated = repeated;
    }

    void read() throws IOException {
      try (Reader lines = Files.newBufferedReader(file)) {
        load(lines);
      }
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      Object before = super.put(key, value);
      if (before != null) {
        repeated.add(file + ": " + key);
      }
      return before;
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void namesTheSameValuesInEveryLanguage(Path bundle) throws IOException {
    Properties spanish = read(bundle, "es");
    for (String language : LANGUAGES) {
      Properties other = read(bundle, language);
      for (String key : spanish.stringPropertyNames()) {
        assertThat(places(other.getProperty(key)))
            .as("%s in %s", key, language)
            .isEqualTo(places(spanish.getProperty(key)));
      }
    }
  }

  /** Defect: one page had American spelling, the next one British. */
  @ParameterizedTest
  @MethodSource("bundles")
  void englishIsAmerican(Path bundle) throws IOException {
    assertThat(read(bundle, "en"))
        .allSatisfy(
            (key, text) ->
                assertThat(text.toString()).as("%s", key).doesNotContainPattern(BRITISH));
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = Pattern.compile("\\{\\d}").matcher(text);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }

  private static void collect(Path folder, String ending, Pattern pattern, Set<String> keys)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
        Matcher call = pattern.matcher(Files.readString(file));
        while (call.find()) {
          boolean counts = call.group(1).equals("n") || call.group(1).equals("count");
          keys.add(call.group(2) + (counts ? ".other" : ""));
        }
      }
    }
  }

  private static Properties read(Path bundle, String language) throws IOException {
    Properties texts = new Properties();
    try (Reader file =
        Files.newBufferedReader(bundle.resolve("messages_" + language + ".properties"))) {
      texts.load(file);
    }
    return texts;
  }
}
