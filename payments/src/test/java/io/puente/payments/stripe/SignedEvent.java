package io.puente.payments.stripe;

import io.puente.platform.signature.TimestampedSignature;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** An event as Stripe would send it to the pottery, with a valid signature by default. */
record SignedEvent(TalaveraShop shop, JsonObject event, String secret, Duration age) {

  static SignedEvent about(TalaveraShop shop, String type, UUID attempt) {
    var metadata =
        new JsonObject()
            .put("puente_attempt", attempt.toString())
            .put("puente_shop", shop.tenant.toString());
    var event =
        new JsonObject()
            .put("id", "evt_" + UUID.randomUUID())
            .put("object", "event")
            .put("api_version", "2026-07-29.dahlia")
            .put("livemode", false)
            .put("type", type)
            .put(
                "data", new JsonObject().put("object", new JsonObject().put("metadata", metadata)));
    return new SignedEvent(shop, event, shop.account.webhookSecret(), Duration.ZERO);
  }

  SignedEvent with(String field, Object value) {
    return new SignedEvent(shop, event.copy().put(field, value), secret, age);
  }

  SignedEvent without(String field) {
    JsonObject less = event.copy();
    less.remove(field);
    return new SignedEvent(shop, less, secret, age);
  }

  SignedEvent signedWith(String other) {
    return new SignedEvent(shop, event, other, age);
  }

  /**
   * @param past the age of the signature; negative for the future
   */
  SignedEvent signedAgo(Duration past) {
    return new SignedEvent(shop, event, secret, past);
  }

  byte[] body() {
    return event.encode().getBytes(StandardCharsets.UTF_8);
  }

  String header() {
    return TimestampedSignature.sign(secret, shop.clock.instant().minus(age), body());
  }

  StripeWebhooks.Answer deliver() {
    return shop.webhooks.receive(shop.tenant, body(), header());
  }
}
