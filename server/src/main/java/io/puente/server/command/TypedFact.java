package io.puente.server.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One fact of a line of goods as somebody typed it, such as {@code quantity=2}.
 *
 * @param name empty if there is no equals sign
 */
record TypedFact(String name, String value) {

  private static final List<String> NAMES =
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

  /** The facts that a line may have, in a row. */
  static final String KNOWN = String.join(", ", NAMES);

  private static final String SUPPOSED = "supposed";

  private static final Map<String, String> FIELDS =
      Map.of(
          "grams", "weightGrams",
          "material", "materials",
          "duty", "statedDuty",
          "agreement", "declarations");

  static TypedFact of(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new TypedFact("", text.strip())
        : new TypedFact(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  /** The name under which a field of the JSON is typed. */
  static String nameOf(String field) {
    return FIELDS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(field))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(field);
  }

  boolean isKnown() {
    return NAMES.contains(name);
  }

  String shown() {
    return name.isEmpty() ? value : name;
  }

  /** Writes the fact as a program would; what no line has is left out. */
  void putTo(ObjectNode line, String currency) {
    switch (name) {
      case "price" -> line.putObject("price").put("amount", value).put("currency", currency);
      case "quantity", "grams" -> number(line, FIELDS.getOrDefault(name, name), value);
      case "material" -> line.withArray("materials").add(value);
      case "hs", "origin", "litres", "alcohol", "id" -> line.put(name, value);
      case "duty" -> line.put("statedDuty", value);
      default -> {}
    }
  }

  /**
   * Declares the goods of a line under an agreement for one day, to see what that is worth; nobody
   * need have signed anything.
   */
  void declareOn(ObjectNode line, LocalDate day) {
    if (name.equals("agreement")) {
      line.withArray("declarations")
          .addObject()
          .put("agreement", value)
          .put("origin", line.path("origin").asText())
          .put("rule", SUPPOSED)
          .put("certifier", SUPPOSED)
          .put("evidence", SUPPOSED)
          .put("signed", day.toString())
          .put("expires", day.toString());
    }
  }

  /** Writes a whole number as one, and what is none as a text, which is then refused. */
  static void number(ObjectNode line, String field, String value) {
    if (value.matches("-?\\d{1,18}")) {
      line.put(field, Long.parseLong(value));
    } else {
      line.put(field, value);
    }
  }
}
