package io.puente.payments.stripe;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/**
 * The little of an event that we rely on, whatever its API version: its name and kind, whose it is,
 * and which attempt it is about. All else is read again from Stripe.
 *
 * @param account the connected account, if it came for one
 * @param shop whose attempt it says it is about
 */
record StripeEvent(
    String id,
    String type,
    boolean live,
    Optional<String> account,
    Optional<String> shop,
    Optional<UUID> attempt) {

  static Optional<StripeEvent> read(byte[] body) {
    try {
      var event = new JsonObject(Buffer.buffer(body));
      JsonObject object = event.getJsonObject("data", new JsonObject()).getJsonObject("object");
      if (event.getString("id") == null || event.getString("type") == null || object == null) {
        return Optional.empty();
      }
      JsonObject metadata = object.getJsonObject("metadata");
      JsonObject names = metadata == null ? new JsonObject() : metadata;
      return Optional.of(
          new StripeEvent(
              event.getString("id"),
              event.getString("type"),
              event.getBoolean("livemode", false),
              Optional.ofNullable(event.getString("account")),
              Optional.ofNullable(names.getString(SessionParameters.SHOP)),
              Optional.ofNullable(names.getString(SessionParameters.ATTEMPT))
                  .map(UUID::fromString)));
    } catch (DecodeException | ClassCastException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Why the event is not for this shop; empty if it is. */
  Optional<String> strangeness(String tenant, StripeAccount account) {
    if (live != account.live()) {
      return Optional.of(live ? "live event, test shop" : "test event, live shop");
    }
    if (this.account.isPresent() && !this.account.equals(account.connectedAccount())) {
      return Optional.of("of another account");
    }
    if (attempt.isEmpty()) {
      return Optional.of("not about a payment made here");
    }
    return shop.filter(tenant::equals).isPresent()
        ? Optional.empty()
        : Optional.of("of another shop");
  }
}
