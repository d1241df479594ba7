package io.puente.payments.stripe;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An event as Stripe would send it to the pottery, rightly signed unless told otherwise. */
record SignedEvent(TalaveraShop shop, JsonObject event, String secret, Duration age) {

  static SignedEvent about(TalaveraShop shop, String type, UUID attempt) {
    var names =
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
            .put("data", new JsonObject().put("object", new JsonObject().put("metadata", names)));
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
   * @param past how long ago it was signed; negative for the future
   */
  SignedEvent signedAgo(Duration past) {
    return new SignedEvent(shop, event, secret, past);
  }

  byte[] body() {
    return event.encode().getBytes(StandardCharsets.UTF_8);
  }

  String header() {
    long seconds = shop.clock.instant().minus(age).getEpochSecond();
    return "t=" + seconds + ",v1=" + signature(seconds);
  }

  StripeDelivery deliver() {
    return shop.webhooks.receive(shop.tenant, body(), header());
  }

  private String signature(long seconds) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
