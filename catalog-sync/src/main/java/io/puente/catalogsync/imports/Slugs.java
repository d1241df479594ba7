package io.puente.catalogsync.imports;

import io.puente.catalogsync.feed.Handles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives addresses that nobody else has in their language. */
final class Slugs {

  private static final int NUMBERED = 5;

  private final Map<String, Set<String>> taken = new HashMap<>();

  /**
   * What a thing could be called in an address, the best first: its title, its handle, a number.
   */
  static List<String> candidates(String title, String handle) {
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(Handles.of(title));
    candidates.add(handle);
    for (int number = 2; number <= NUMBERED; number++) {
      candidates.add(handle + "-" + number);
    }
    candidates.remove("");
    return new ArrayList<>(candidates);
  }

  void take(String language, String slug) {
    taken.computeIfAbsent(language, first -> new HashSet<>()).add(slug);
  }

  /** The first candidate that is free, now taken. */
  String give(String language, List<String> candidates) {
    Set<String> inLanguage = taken.computeIfAbsent(language, first -> new HashSet<>());
    for (String candidate : candidates) {
      if (inLanguage.add(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("no free address among " + candidates);
  }
}
