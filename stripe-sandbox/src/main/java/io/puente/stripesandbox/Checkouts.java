package io.puente.stripesandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * Checkout Sessions: opened, looked at, expired.
 *
 * @param address where the payment page lies
 */
record Checkouts(URI address) {
  private static final Duration SHORTEST = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(24);

  /** Stripe forgives the seconds that a request is on its way. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  JsonObject create(Books books, JsonObject fields) {
    SessionRequest request = SessionRequest.read(fields);
    refuseTooLittle(books.account(), request);
    Instant expires = expiry(request, books.now());
    String id = Kind.CHECKOUT_SESSION.newId();
    JsonObject session =
        StripeShapes.session(id, address + SessionPage.path(id), request, expires, books.now());
    books.add(Kind.CHECKOUT_SESSION, new StoredObject(session, hidden(request)));
    return session;
  }

  private static JsonObject hidden(SessionRequest request) {
    var items = new JsonArray();
    request
        .lines()
        .forEach(line -> items.add(StripeShapes.lineItem("li_" + Kind.random(24), line)));
    return new JsonObject()
        .put("line_items", items)
        .put("intent_metadata", request.intentMetadata())
        .put("description", request.description());
  }

  private static void refuseTooLittle(SandboxAccount account, SessionRequest request) {
    StripeCurrency currency = currency(request.currency());
    if (currency.code().equals(account.settlementCurrency())
        && currency.minimum().isPresent()
        && request.total() < currency.minimum().getAsLong()) {
      throw SandboxError.invalid(
          "amount_too_small",
          "line_items",
          "The total must be at least "
              + currency.toMajorUnits(currency.minimum().getAsLong())
              + " "
              + currency.code());
    }
    if (request.total() % currency.multiple() != 0) {
      throw SandboxError.invalid(
          "invalid_amount",
          "line_items",
          "The amount must be a multiple of " + currency.multiple() + " in " + currency.code());
    }
  }

  private static StripeCurrency currency(String code) {
    return StripeCurrency.of(code)
        .orElseThrow(() -> SandboxError.invalid("", "currency", "Invalid currency: " + code));
  }

  private static Instant expiry(SessionRequest request, Instant now) {
    Instant expires =
        request.expiresAt().map(Instant::ofEpochSecond).orElseGet(() -> now.plus(LONGEST));
    if (expires.isBefore(now.plus(SHORTEST).minus(GRACE))
        || expires.isAfter(now.plus(LONGEST).plus(GRACE))) {
      throw SandboxError.invalid(
          "", "expires_at", "expires_at must lie between 30 minutes and 24 hours from now");
    }
    return expires;
  }

  JsonObject retrieve(Books books, String id) {
    return current(books, id).body();
  }

  JsonObject lineItems(Books books, String id) {
    return StripeShapes.list(
        current(books, id).hidden().getJsonArray("line_items"),
        "/v1/checkout/sessions/" + id + "/line_items");
  }

  JsonObject expire(Books books, String id) {
    StoredObject session = current(books, id);
    if (!isOpen(session)) {
      throw SandboxError.invalid(
          "",
          "",
          "Only Checkout Sessions with a status in [\"open\"] can be expired. This one is "
              + session.body().getString("status"));
    }
    close(books, session);
    return session.body();
  }

  /** The session, locked; one whose time is up has expired. */
  static StoredObject current(Books books, String id) {
    StoredObject session = books.lock(Kind.CHECKOUT_SESSION, id);
    if (isOpen(session) && session.body().getLong("expires_at") <= books.now().getEpochSecond()) {
      close(books, session);
    }
    return session;
  }

  static boolean isOpen(StoredObject session) {
    return "open".equals(session.body().getString("status"));
  }

  private static void close(Books books, StoredObject session) {
    session.body().put("status", "expired").putNull("url");
    books.put(session);
    books.tell("checkout.session.expired", session.body());
  }
}
