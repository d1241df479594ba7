package io.puente.stripesandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * Creates, reads and expires Checkout Sessions.
 *
 * @param address the base of the payment pages
 */
record CheckoutSessions(URI address) {
  private static final Duration MIN_LIFETIME = Duration.ofMinutes(30);
  private static final Duration MAX_LIFETIME = Duration.ofHours(24);

  /** For the time that a request is on its way. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  JsonObject create(AccountStore store, JsonObject fields) {
    SessionRequest request = SessionRequest.read(fields);
    refuseUnchargeable(store.account(), request);
    Instant expires = expiry(request, store.now());
    String id = ObjectType.CHECKOUT_SESSION.newId();
    JsonObject session =
        StripeJson.session(id, address + SessionView.path(id), request, expires, store.now());
    store.insert(ObjectType.CHECKOUT_SESSION, new StoredObject(session, hidden(request)));
    return session;
  }

  private static JsonObject hidden(SessionRequest request) {
    var items = new JsonArray();
    request
        .lineItems()
        .forEach(line -> items.add(StripeJson.lineItem("li_" + ObjectType.random(24), line)));
    return new JsonObject()
        .put("line_items", items)
        .put("intent_metadata", request.intentMetadata())
        .put("description", request.description());
  }

  private static void refuseUnchargeable(SandboxAccount account, SessionRequest request) {
    StripeCurrency currency = currency(request.currency());
    if (currency.code().equals(account.settlementCurrency())
        && currency.minimum().isPresent()
        && request.total() < currency.minimum().getAsLong()) {
      throw ApiError.invalid(
          "amount_too_small",
          "line_items",
          "The total must be at least "
              + currency.toMajorUnits(currency.minimum().getAsLong())
              + " "
              + currency.code());
    }
    if (request.total() % currency.multiple() != 0) {
      throw ApiError.invalid(
          "invalid_amount",
          "line_items",
          "The amount must be a multiple of " + currency.multiple() + " in " + currency.code());
    }
  }

  private static StripeCurrency currency(String code) {
    return StripeCurrency.of(code)
        .orElseThrow(() -> ApiError.invalid("", "currency", "Invalid currency: " + code));
  }

  private static Instant expiry(SessionRequest request, Instant now) {
    Instant expires =
        request.expiresAt().map(Instant::ofEpochSecond).orElseGet(() -> now.plus(MAX_LIFETIME));
    if (expires.isBefore(now.plus(MIN_LIFETIME).minus(GRACE))
        || expires.isAfter(now.plus(MAX_LIFETIME).plus(GRACE))) {
      throw ApiError.invalid(
          "", "expires_at", "expires_at must lie between 30 minutes and 24 hours from now");
    }
    return expires;
  }

  JsonObject retrieve(AccountStore store, String id) {
    return current(store, id).body();
  }

  JsonObject lineItems(AccountStore store, String id) {
    return StripeJson.list(
        current(store, id).hidden().getJsonArray("line_items"),
        "/v1/checkout/sessions/" + id + "/line_items");
  }

  JsonObject expire(AccountStore store, String id) {
    StoredObject session = current(store, id);
    if (!isOpen(session)) {
      throw ApiError.invalid(
          "",
          "",
          "Only Checkout Sessions with a status in [\"open\"] can be expired. This one is "
              + session.body().getString("status"));
    }
    markExpired(store, session);
    return session.body();
  }

  /** The session, its row locked. An open session that is overdue is expired first. */
  static StoredObject current(AccountStore store, String id) {
    StoredObject session = store.lock(ObjectType.CHECKOUT_SESSION, id);
    if (isOpen(session) && session.body().getLong("expires_at") <= store.now().getEpochSecond()) {
      markExpired(store, session);
    }
    return session;
  }

  private static boolean isOpen(StoredObject session) {
    return "open".equals(session.body().getString("status"));
  }

  private static void markExpired(AccountStore store, StoredObject session) {
    session.body().put("status", "expired").putNull("url");
    store.update(session);
    store.recordEvent("checkout.session.expired", session.body());
  }
}
