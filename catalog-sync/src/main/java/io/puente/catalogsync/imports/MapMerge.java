package io.puente.catalogsync.imports;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Applies the entries of a file to a stored map: a blank value removes an entry. */
final class MapMerge {

  private MapMerge() {}

  static <V> SortedMap<String, V> apply(
      SortedMap<String, V> stored, Map<String, Optional<V>> updates) {
    SortedMap<String, V> merged = new TreeMap<>(stored);
    updates.forEach(
        (key, value) ->
            value.ifPresentOrElse(present -> merged.put(key, present), () -> merged.remove(key)));
    return merged;
  }
}
