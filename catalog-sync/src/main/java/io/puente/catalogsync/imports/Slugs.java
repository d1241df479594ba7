package io.puente.catalogsync.imports;

import io.puente.catalogsync.feed.Handles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Assigns slugs that are unique in their language. */
final class Slugs {

  private static final int MAX_NUMBER = 5;

  private final Map<String, Set<String>> taken = new HashMap<>();

  /**
   * Possible slugs, the preferred one first: the title, the handle without accents, the handle with
   * a number, the handle itself.
   */
  static List<String> candidates(String title, String handle) {
    String plain = Handles.of(handle);
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(Handles.of(title));
    candidates.add(plain);
    for (int number = 2; number <= MAX_NUMBER; number++) {
      candidates.add(plain + "-" + number);
    }
    candidates.add(handle);
    candidates.remove("");
    return new ArrayList<>(candidates);
  }

  void reserve(String language, String slug) {
    taken.computeIfAbsent(language, first -> new HashSet<>()).add(slug);
  }

  /** The first candidate that is not taken, which is reserved from now on. */
  String assign(String language, List<String> candidates) {
    Set<String> inLanguage = taken.computeIfAbsent(language, first -> new HashSet<>());
    for (String candidate : candidates) {
      if (inLanguage.add(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("no free address among " + candidates);
  }
}
