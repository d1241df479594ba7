package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;

/**
 * One of Stripe's objects.
 *
 * @param body the JSON that the API returns
 * @param hidden the sandbox's own data, which the API does not return
 */
record StoredObject(JsonObject body, JsonObject hidden) {

  String id() {
    return body.getString("id");
  }
}
