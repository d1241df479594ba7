package io.puente.stripesandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Puts whole objects where only their ids stand, as a caller asks with {@code expand[]}.
 *
 * @see <a href="https://docs.stripe.com/expand">Expanding responses</a>
 */
final class Expansion {
  private static final int DEEPEST = 4;

  private Expansion() {}

  static JsonObject of(Books books, JsonObject answer, JsonObject fields) {
    if (!(fields.getValue("expand") instanceof JsonArray paths)) {
      return answer;
    }
    JsonObject expanded = answer.copy();
    for (Object path : paths) {
      List<String> steps = List.of(path.toString().split("\\."));
      if (steps.size() > DEEPEST) {
        throw SandboxError.invalid("", "expand", "You cannot expand more than 4 levels");
      }
      expand(books, expanded, steps);
    }
    return expanded;
  }

  private static void expand(Books books, JsonObject object, List<String> steps) {
    if (steps.isEmpty()) {
      return;
    }
    String field = steps.getFirst();
    List<String> rest = steps.subList(1, steps.size());
    if (field.equals("line_items")
        && Kind.CHECKOUT_SESSION.object.equals(object.getString("object"))) {
      String id = object.getString("id");
      StoredObject session = books.lock(Kind.CHECKOUT_SESSION, id);
      object.put(
          field,
          StripeShapes.list(
              session.hidden().getJsonArray("line_items"),
              "/v1/checkout/sessions/" + id + "/line_items"));
      return;
    }
    switch (object.getValue(field)) {
      case String id ->
          books
              .find(id)
              .ifPresent(
                  found -> {
                    object.put(field, found);
                    expand(books, found, rest);
                  });
      case JsonObject inside -> expand(books, inside, rest);
      case JsonArray all -> all.forEach(one -> expand(books, (JsonObject) one, rest));
      case null, default ->
          throw SandboxError.invalid(
              "", "expand", "This property cannot be expanded (" + field + ").");
    }
  }
}
