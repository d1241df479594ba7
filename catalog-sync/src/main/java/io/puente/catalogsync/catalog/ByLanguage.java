package io.puente.catalogsync.catalog;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small maps, by language or country, as they lie in jsonb columns. */
final class ByLanguage {

  private ByLanguage() {}

  static SortedMap<String, String> words(JsonObject stored) {
    SortedMap<String, String> words = new TreeMap<>();
    for (String key : stored.fieldNames()) {
      words.put(key, stored.getString(key));
    }
    return words;
  }

  static SortedMap<String, List<String>> lists(JsonObject stored) {
    SortedMap<String, List<String>> lists = new TreeMap<>();
    for (String key : stored.fieldNames()) {
      lists.put(key, stored.getJsonArray(key).stream().map(String::valueOf).toList());
    }
    return lists;
  }

  static JsonObject json(SortedMap<String, String> words) {
    JsonObject json = new JsonObject();
    words.forEach(json::put);
    return json;
  }

  static JsonObject jsonOfLists(Map<String, List<String>> lists) {
    JsonObject json = new JsonObject();
    lists.forEach((key, list) -> json.put(key, new JsonArray(list)));
    return json;
  }
}
