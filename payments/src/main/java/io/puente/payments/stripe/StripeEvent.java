package io.puente.payments.stripe;

import io.puente.platform.database.Tenant;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an event that are the same in every API version. The status of the payment is read
 * from Stripe, never from an event.
 *
 * @param account the connected account, if the event is for one
 * @param shop the shop of the attempt, according to the metadata
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
      if (!isText(event.getString("id")) || !isText(event.getString("type")) || object == null) {
        return Optional.empty();
      }
      JsonObject metadata = object.getJsonObject("metadata");
      JsonObject puente = metadata == null ? new JsonObject() : metadata;
      return Optional.of(
          new StripeEvent(
              event.getString("id"),
              event.getString("type"),
              event.getBoolean("livemode", false),
              Optional.ofNullable(event.getString("account")),
              Optional.ofNullable(puente.getString(CheckoutSession.SHOP)),
              Optional.ofNullable(puente.getString(CheckoutSession.ATTEMPT))
                  .map(UUID::fromString)));
    } catch (DecodeException | ClassCastException | IllegalArgumentException notAnEvent) {
      return Optional.empty();
    }
  }

  /** The database can hold no text with a NUL in it. */
  private static boolean isText(@Nullable String field) {
    return field != null && field.indexOf('\0') < 0;
  }

  /** Why this shop ignores the event; empty if the event is about one of its attempts. */
  Optional<String> ignoredBecause(Tenant tenant, StripeAccount account) {
    if (live != account.live()) {
      return Optional.of(live ? "live event, test shop" : "test event, live shop");
    }
    if (this.account.isPresent() && !this.account.equals(account.connectedAccount())) {
      return Optional.of("of another account");
    }
    if (attempt.isEmpty()) {
      return Optional.of("not about a payment made here");
    }
    return shop.filter(tenant.toString()::equals).isPresent()
        ? Optional.empty()
        : Optional.of("of another shop");
  }
}
