package io.puente.landedcost.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Measures that all destinations share, such as goods that no post carries. */
record CommonMeasures(JsonNode measures) {

  static final String FILE = "common-measures.json";

  static CommonMeasures of(JsonNode file, List<String> problems) {
    var fields = StrictJsonObject.of(file, FILE, problems);
    fields.objects("measures");
    fields.refuseOthers();
    return new CommonMeasures(file.path("measures"));
  }

  /**
   * Adds the measures to those of a destination. The code of the destination becomes the prefix of
   * their ids.
   */
  void joinTo(JsonNode destination) {
    if (destination.get("measures") instanceof ArrayNode own) {
      String code = destination.path("destination").asText().toLowerCase(Locale.ROOT);
      for (var shared : measures) {
        if (shared instanceof ObjectNode one) {
          own.add(one.deepCopy().put("id", code + "-" + one.path("id").asText()));
        }
      }
    }
  }
}
