package io.puente.catalogsync.catalog;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Maps by language or country, as they are stored in jsonb columns. */
final class JsonMaps {

  private JsonMaps() {}

  static SortedMap<String, String> strings(JsonObject stored) {
    SortedMap<String, String> strings = new TreeMap<>();
    for (String key : stored.fieldNames()) {
      strings.put(key, stored.getString(key));
    }
    return strings;
  }

  static SortedMap<String, List<String>> lists(JsonObject stored) {
    SortedMap<String, List<String>> lists = new TreeMap<>();
    for (String key : stored.fieldNames()) {
      lists.put(key, stored.getJsonArray(key).stream().map(String::valueOf).toList());
    }
    return lists;
  }

  static JsonObject ofStrings(Map<String, String> strings) {
    JsonObject json = new JsonObject();
    strings.forEach(json::put);
    return json;
  }

  static JsonObject ofLists(Map<String, List<String>> lists) {
    JsonObject json = new JsonObject();
    lists.forEach((key, list) -> json.put(key, new JsonArray(list)));
    return json;
  }
}
