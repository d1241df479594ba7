package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The icons beside the dashboard's words: each that a page names is kept, each kept one is used.
 */
class IconsTest {

  private static final Path DASHBOARD = Path.of("../dashboard/src/main");
  private static final Pattern IN_TEMPLATE =
      Pattern.compile("icon\\('([a-z0-9-]+)'\\)|\"icon_name\": \"([a-z0-9-]+)\"");

  @Test
  void eachIconOfATemplateIsKept() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String template : texts("resources/templates", ".peb")) {
      Matcher icon = IN_TEMPLATE.matcher(template);
      while (icon.find()) {
        named.add(icon.group(1) == null ? icon.group(2) : icon.group(1));
      }
    }

    assertThat(named).isNotEmpty();
    assertThat(kept()).containsAll(named);
  }

  @Test
  void eachKeptIconIsUsed() throws IOException {
    String all =
        String.join("\n", texts("resources/templates", ".peb"))
            + String.join("\n", texts("java", ".java"));

    assertThat(kept())
        .allSatisfy(
            name ->
                assertThat(all.contains("'" + name + "'") || all.contains('"' + name + '"'))
                    .as(name)
                    .isTrue());
  }

  private static Set<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(DASHBOARD.resolve("resources/icons"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".svg"))
          .map(file -> file.substring(0, file.length() - ".svg".length()))
          .collect(Collectors.toSet());
    }
  }

  private static List<String> texts(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(DASHBOARD.resolve(folder))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).toList();
      List<String> texts = new ArrayList<>();
      for (Path file : found) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }
}
