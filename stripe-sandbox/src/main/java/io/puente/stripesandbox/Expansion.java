package io.puente.stripesandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Replaces ids with the objects themselves where a caller asks for it with {@code expand[]}.
 *
 * @see <a href="https://docs.stripe.com/expand">Expanding responses</a>
 */
final class Expansion {
  private static final int MAX_DEPTH = 4;

  private Expansion() {}

  static JsonObject of(AccountStore store, JsonObject answer, JsonObject fields) {
    if (!(fields.getValue("expand") instanceof JsonArray paths)) {
      return answer;
    }
    JsonObject expanded = answer.copy();
    for (Object expandable : paths) {
      List<String> path = List.of(expandable.toString().split("\\."));
      if (path.size() > MAX_DEPTH) {
        throw ApiError.invalid("", "expand", "You cannot expand more than 4 levels");
      }
      expand(store, expanded, path);
    }
    return expanded;
  }

  private static void expand(AccountStore store, JsonObject object, List<String> path) {
    if (path.isEmpty()) {
      return;
    }
    String field = path.getFirst();
    List<String> rest = path.subList(1, path.size());
    if (field.equals("line_items")
        && ObjectType.CHECKOUT_SESSION.object.equals(object.getString("object"))) {
      String id = object.getString("id");
      StoredObject session = store.lock(ObjectType.CHECKOUT_SESSION, id);
      object.put(
          field,
          StripeJson.list(
              session.hidden().getJsonArray("line_items"),
              "/v1/checkout/sessions/" + id + "/line_items"));
      return;
    }
    switch (object.getValue(field)) {
      case String id ->
          store
              .find(id)
              .ifPresent(
                  found -> {
                    object.put(field, found);
                    expand(store, found, rest);
                  });
      case JsonObject child -> expand(store, child, rest);
      case JsonArray children -> children.forEach(child -> expand(store, (JsonObject) child, rest));
      case null, default ->
          throw ApiError.invalid("", "expand", "This property cannot be expanded (" + field + ").");
    }
  }
}
