package io.puente.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Drawings that stand beside words, as elements of a page: the files {@code icons/NAME.svg} of all
 * modules, 24 by 24 units, in the color of the text. Screen readers pass over them.
 */
final class Icons {

  private final Map<String, String> elements = new ConcurrentHashMap<>();

  /**
   * The element of an icon.
   *
   * @throws IllegalArgumentException if there is no such icon
   */
  String element(String name) {
    return elements.computeIfAbsent(name, Icons::read);
  }

  private static String read(String name) {
    try (InputStream file =
        Icons.class.getClassLoader().getResourceAsStream("icons/" + name + ".svg")) {
      if (file == null) {
        throw new IllegalArgumentException("no icon " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("\\s+", " ")
          .replace("<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\" />", "")
          .replaceFirst(
              "class=\"[^\"]*\"", "class=\"icon\" aria-hidden=\"true\" focusable=\"false\"")
          .replace("> <", "><")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
