package io.puente.bench.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A start tag in the HTML of Puente, which has its attributes in double quotes. */
record Tag(String name, Map<String, String> attributes) {

  private static final Pattern START = Pattern.compile("<([a-z][a-z0-9]*)\\b([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z][a-z-]*)=\"([^\"]*)\"");
  private static final Set<String> FETCHED_LINKS =
      Set.of("stylesheet", "icon", "preload", "modulepreload", "manifest");
  private static final Set<String> SOURCED =
      Set.of("script", "iframe", "embed", "audio", "video", "source", "track");

  static List<Tag> in(String html) {
    return START
        .matcher(html)
        .results()
        .map(match -> new Tag(match.group(1), attributes(match.group(2))))
        .toList();
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new HashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(text);
    while (matcher.find()) {
      attributes.putIfAbsent(matcher.group(1), matcher.group(2));
    }
    return attributes;
  }

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  boolean isPicture() {
    return name.equals("img");
  }

  boolean isLazy() {
    return attribute("loading").equals("lazy");
  }

  boolean isStyleSheet() {
    return name.equals("link") && attribute("rel").equals("stylesheet");
  }

  /** The resource that it makes the browser fetch, unless it is a picture. */
  Optional<String> fetches() {
    if (attribute("data-hx-trigger").contains("load")) {
      return Optional.of(attribute("data-hx-get"));
    }
    if (name.equals("link") && FETCHED_LINKS.contains(attribute("rel"))) {
      return Optional.of(attribute("href"));
    }
    return SOURCED.contains(name)
        ? Optional.of(attribute("src")).filter(source -> !source.isEmpty())
        : Optional.empty();
  }
}
