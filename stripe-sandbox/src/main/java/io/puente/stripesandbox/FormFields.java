package io.puente.stripesandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A form-encoded body or query in Stripe's notation: {@code line_items[0][quantity]=2} is the
 * quantity of the first object of a list. All values are text.
 *
 * @param flat the fields as sent, sorted by name, so that forms with the same fields are equal
 */
record FormFields(Map<String, String> flat) {
  private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final int MAX_DEPTH = 8;

  /**
   * Reads the fields of a form.
   *
   * @throws ApiError if the form is not URL-encoded, or has a NUL in it
   */
  static FormFields parse(String form) {
    var flat = new TreeMap<String, String>();
    for (String field : form.split("&")) {
      if (!field.isEmpty()) {
        String[] pair = field.split("=", 2);
        String name = decoded(pair[0]);
        flat.put(name, withoutNul(name, pair.length == 2 ? decoded(pair[1]) : ""));
      }
    }
    return new FormFields(flat);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiError.unreadable();
    }
  }

  /** The database can hold no NUL, neither in a text nor in JSON. */
  private static String withoutNul(String name, String value) {
    if ((name + value).indexOf('\0') >= 0) {
      throw ApiError.nul(name.replace("\0", ""));
    }
    return value;
  }

  /** The value of a field without brackets in its name, or empty text. */
  String text(String name) {
    return flat.getOrDefault(name, "").strip();
  }

  /** The fields as nested objects. An object that has only numbers as names becomes a list. */
  JsonObject nested() {
    var root = new TreeMap<String, Object>();
    flat.forEach((name, value) -> put(root, steps(name), value));
    return (JsonObject) json(root, true);
  }

  private static List<String> steps(String name) {
    int bracket = name.indexOf('[');
    var steps = new ArrayList<String>();
    steps.add(bracket < 0 ? name : name.substring(0, bracket));
    if (bracket >= 0) {
      STEP.matcher(name.substring(bracket))
          .results()
          .map(step -> step.group(1))
          .forEach(steps::add);
    }
    if (steps.size() > MAX_DEPTH) {
      throw ApiError.invalid("", steps.getFirst(), "The parameter is nested too deeply");
    }
    return steps;
  }

  @SuppressWarnings("unchecked") // every map in the tree is created here
  private static void put(Map<String, Object> root, List<String> steps, String value) {
    Map<String, Object> at = root;
    for (String step : steps.subList(0, steps.size() - 1)) {
      if (!(at.computeIfAbsent(step, name -> new TreeMap<String, Object>())
          instanceof Map<?, ?> next)) {
        throw ApiError.invalid("", steps.getFirst(), "The parameter is both a value and a list");
      }
      at = (Map<String, Object>) next;
    }
    at.put(steps.getLast(), value);
  }

  private static Object json(Object node, boolean root) {
    if (!(node instanceof Map<?, ?> fields)) {
      return node;
    }
    if (!root && fields.keySet().stream().allMatch(name -> name.toString().matches("\\d{0,4}"))) {
      var list = new JsonArray();
      fields.entrySet().stream()
          .sorted((a, b) -> Integer.compare(position(a.getKey()), position(b.getKey())))
          .forEach(entry -> list.add(json(entry.getValue(), false)));
      return list;
    }
    var object = new JsonObject();
    fields.forEach((name, value) -> object.put(name.toString(), json(value, false)));
    return object;
  }

  private static int position(Object name) {
    return name.toString().isEmpty() ? 0 : Integer.parseInt(name.toString());
  }
}
