package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;
import java.time.YearMonth;

/** What of a card may be kept: never its number or code. */
record Card(TestCard kind, String lastFour, YearMonth expiry, String holder) {

  String brand() {
    return "visa";
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("kind", kind.name())
        .put("last4", lastFour)
        .put("expiry", expiry.toString())
        .put("holder", holder);
  }

  static Card fromJson(JsonObject json) {
    return new Card(
        TestCard.valueOf(json.getString("kind")),
        json.getString("last4"),
        YearMonth.parse(json.getString("expiry")),
        json.getString("holder"));
  }
}
