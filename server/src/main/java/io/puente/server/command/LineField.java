package io.puente.server.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * One field of an option {@code --line}, such as {@code quantity=2}.
 *
 * @param name empty if there is no equals sign
 */
record LineField(String name, String value) {

  private static final List<String> KNOWN =
      List.of(
          "hs",
          "price",
          "quantity",
          "origin",
          "grams",
          "litres",
          "alcohol",
          "material",
          "duty",
          "agreement",
          "id");

  /** The names of all fields, for messages. */
  static final String NAMES = String.join(", ", KNOWN);

  private static final Map<String, String> FIELDS =
      Map.of(
          "grams", "weightGrams",
          "material", "materials",
          "duty", "statedDuty",
          "agreement", "supposedAgreement");

  static LineField of(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new LineField("", text.strip())
        : new LineField(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  /** The name of the field for a field of the JSON. */
  static String nameOf(String field) {
    return FIELDS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(field))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(field);
  }

  boolean isKnown() {
    return KNOWN.contains(name);
  }

  String shown() {
    return name.isEmpty() ? value : name;
  }

  /** Writes the field as in the API. An unknown field is left out. */
  void putTo(ObjectNode line, String currency) {
    switch (name) {
      case "price" -> line.putObject("price").put("amount", value).put("currency", currency);
      case "quantity", "grams" -> number(line, FIELDS.getOrDefault(name, name), value);
      case "material" -> line.withArray("materials").add(value);
      case "hs", "origin", "litres", "alcohol", "id" -> line.put(name, value);
      case "duty", "agreement" -> line.put(FIELDS.getOrDefault(name, name), value);
      default -> {}
    }
  }

  /** Writes a whole number as a number, and other values as text, which the reader rejects. */
  static void number(ObjectNode line, String field, String value) {
    if (value.matches("-?\\d{1,18}")) {
      line.put(field, Long.parseLong(value));
    } else {
      line.put(field, value);
    }
  }
}
