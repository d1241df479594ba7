package io.puente.catalogsync.imports;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a file says of a small map, laid over what is stored: blank takes away, silence leaves. */
final class Laid {

  private Laid() {}

  static <V> SortedMap<String, V> over(SortedMap<String, V> stored, Map<String, Optional<V>> said) {
    SortedMap<String, V> laid = new TreeMap<>(stored);
    said.forEach(
        (key, value) ->
            value.ifPresentOrElse(present -> laid.put(key, present), () -> laid.remove(key)));
    return laid;
  }
}
