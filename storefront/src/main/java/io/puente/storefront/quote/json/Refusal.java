package io.puente.storefront.quote.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.puente.storefront.quote.json.WrongFact.Expected;
import io.puente.storefront.quote.json.WrongFact.Problem;

/** Leaves the reading from whatever depth. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_SHOWN = 60;

  private final transient WrongFact fact;

  Refusal(String pointer, Problem problem, Expected expected, Object value) {
    super(pointer, null, false, false);
    String shown =
        switch (value) {
          case JsonNode node when node.isValueNode() -> node.asText();
          case JsonNode node -> "";
          default -> value.toString();
        };
    boolean fields = problem == Problem.UNKNOWN_FIELD;
    fact = new WrongFact(pointer, problem, expected, fields ? shown : cut(shown));
  }

  WrongFact fact() {
    return fact;
  }

  /** A text cut to a length that is safe to show. */
  static String cut(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
