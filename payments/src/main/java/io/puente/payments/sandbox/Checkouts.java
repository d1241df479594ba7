package io.puente.payments.sandbox;

import io.puente.payments.money.CurrencyDigits;
import io.puente.payments.money.StripeAmount;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

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
    CurrencyUnit currency = currency(request.currency());
    Money total = new StripeAmount(request.total(), currency).toMoney();
    Optional<Money> least =
        CurrencyDigits.of(account.settlement())
            .settlementMinimum()
            .filter(minimum -> minimum.isSameCurrency(total));
    if (least.isPresent() && total.isLessThan(least.get())) {
      throw SandboxError.invalid(
          "amount_too_small", "line_items", "The total must be at least " + least.get());
    }
    if (request.total() % CurrencyDigits.of(currency).stripeStep() != 0) {
      throw SandboxError.invalid(
          "invalid_amount", "line_items", "The amount is too fine for " + request.currency());
    }
  }

  private static CurrencyUnit currency(String code) {
    try {
      return CurrencyUnit.of(code.toUpperCase(Locale.ROOT));
    } catch (IllegalCurrencyException e) {
      throw SandboxError.invalid("", "currency", "Invalid currency: " + code);
    }
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
