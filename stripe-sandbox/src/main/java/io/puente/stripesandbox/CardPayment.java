package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Pays an open session with a card. The session is locked, so that paying twice charges once. */
final class CardPayment {
  private CardPayment() {}

  /** What came of it. */
  sealed interface Outcome {
    /** Paid now or before: back to the shop. */
    record Paid(JsonObject session) implements Outcome {}

    /** The card's owner must say yes first. */
    record Challenged() implements Outcome {}

    /** The bank said no, for {@code code}; another card may do. */
    record Declined(String code) implements Outcome {}

    /** Too late. */
    record Expired() implements Outcome {}
  }

  static Outcome pay(Books books, String id, Card card, String email) {
    StoredObject session = Checkouts.current(books, id);
    return notOpen(session).orElseGet(() -> charge(books, session, card, email));
  }

  /** The card's owner has answered the challenge. */
  static Outcome answer(Books books, String id, boolean authorised) {
    StoredObject session = Checkouts.current(books, id);
    Optional<Outcome> over = notOpen(session);
    JsonObject waiting = session.hidden().getJsonObject("challenge");
    if (over.isPresent()) {
      return over.get();
    }
    if (waiting == null) {
      return new Outcome.Declined("challenge_lost");
    }
    session.hidden().remove("challenge");
    return authorised
        ? succeed(books, session, Card.fromJson(waiting), waiting.getString("email"))
        : fail(books, session, "payment_intent_authentication_failure", "");
  }

  private static Optional<Outcome> notOpen(StoredObject session) {
    return switch (session.body().getString("status")) {
      case "complete" -> Optional.of(new Outcome.Paid(session.body()));
      case "expired" -> Optional.of(new Outcome.Expired());
      default -> Optional.empty();
    };
  }

  private static Outcome charge(Books books, StoredObject session, Card card, String email) {
    return switch (card.kind()) {
      case SUCCEEDS -> succeed(books, session, card, email);
      case DECLINED -> fail(books, session, "card_declined", "generic_decline");
      case INSUFFICIENT_FUNDS -> fail(books, session, "card_declined", "insufficient_funds");
      case CHALLENGED, CHALLENGED_ALWAYS -> challenge(books, session, card, email);
    };
  }

  private static Outcome challenge(Books books, StoredObject session, Card card, String email) {
    JsonObject intent = intent(books, session);
    intent.put("status", "requires_action");
    books.put(new StoredObject(intent, new JsonObject()));
    session.hidden().put("challenge", card.toJson().put("email", email));
    books.put(session);
    books.tell("payment_intent.requires_action", intent);
    return new Outcome.Challenged();
  }

  private static Outcome fail(Books books, StoredObject session, String code, String decline) {
    JsonObject intent = intent(books, session);
    var error = new JsonObject().put("type", "card_error").put("code", code);
    if (!decline.isEmpty()) {
      error.put("decline_code", decline);
    }
    intent.put("status", "requires_payment_method").put("last_payment_error", error);
    books.put(new StoredObject(intent, new JsonObject()));
    books.put(session);
    books.tell("payment_intent.payment_failed", intent);
    return new Outcome.Declined(decline.isEmpty() ? code : decline);
  }

  private static Outcome succeed(Books books, StoredObject session, Card card, String email) {
    JsonObject intent = intent(books, session);
    JsonObject charge = StripeShapes.charge(Kind.CHARGE.newId(), intent, card, books.now());
    JsonObject entry =
        StripeShapes.balanceTransaction(Kind.BALANCE_TRANSACTION.newId(), charge, 1, books.now());
    charge.put("balance_transaction", entry.getString("id"));
    intent
        .put("status", "succeeded")
        .put("amount_received", intent.getLong("amount"))
        .put("latest_charge", charge.getString("id"))
        .put("payment_method", charge.getString("payment_method"))
        .putNull("last_payment_error");
    session
        .body()
        .put("status", "complete")
        .put("payment_status", "paid")
        .put("payment_intent", intent.getString("id"))
        .put("customer_details", new JsonObject().put("email", email).put("name", card.holder()))
        .putNull("url");
    books.add(Kind.BALANCE_TRANSACTION, entry);
    books.add(Kind.CHARGE, charge);
    books.put(new StoredObject(intent, new JsonObject()));
    books.put(session);
    books.tell("charge.succeeded", charge);
    books.tell("payment_intent.succeeded", intent);
    books.tell("checkout.session.completed", session.body());
    return new Outcome.Paid(session.body());
  }

  /** The session's intent; it is made at the first try and the same at all others. */
  private static JsonObject intent(Books books, StoredObject session) {
    String known = session.hidden().getString("intent");
    if (known != null) {
      return books.lock(Kind.PAYMENT_INTENT, known).body();
    }
    JsonObject intent =
        StripeShapes.intent(
            Kind.PAYMENT_INTENT.newId(),
            session.body().getLong("amount_total"),
            session.body().getString("currency"),
            session.hidden().getJsonObject("intent_metadata"),
            session.hidden().getString("description"),
            books.now());
    books.add(Kind.PAYMENT_INTENT, intent);
    books.tell("payment_intent.created", intent);
    session.hidden().put("intent", intent.getString("id"));
    return intent;
  }
}
