package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;

/**
 * One of Stripe's objects as the sandbox keeps it.
 *
 * @param body what the API shows
 * @param hidden what it does not
 */
record StoredObject(JsonObject body, JsonObject hidden) {

  String id() {
    return body.getString("id");
  }
}
