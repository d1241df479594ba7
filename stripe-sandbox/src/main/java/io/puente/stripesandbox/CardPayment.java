package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Pays an open session with a card. The session is locked, so that two payments charge once. */
final class CardPayment {
  private CardPayment() {}

  /** The result of a payment. */
  sealed interface Outcome {
    /** The session is paid, now or by an earlier request. */
    record Paid() implements Outcome {}

    /** The card holder must authorise the payment first. */
    record Challenged() implements Outcome {}

    /** The bank refused the card for the reason {@code code}. The session stays open. */
    record Declined(String code) implements Outcome {}

    /** The session has expired. */
    record Expired() implements Outcome {}
  }

  static Outcome pay(AccountStore store, String id, Card card, String email) {
    StoredObject session = CheckoutSessions.current(store, id);
    return closed(session).orElseGet(() -> charge(store, session, card, email));
  }

  /** Completes a payment that waits for the card holder's authorisation. */
  static Outcome completeChallenge(AccountStore store, String id, boolean authorised) {
    StoredObject session = CheckoutSessions.current(store, id);
    Optional<Outcome> closed = closed(session);
    JsonObject challenged = session.hidden().getJsonObject("challenge");
    if (closed.isPresent()) {
      return closed.get();
    }
    if (challenged == null) {
      return new Outcome.Declined("challenge_lost");
    }
    session.hidden().remove("challenge");
    return authorised
        ? succeed(store, session, Card.fromJson(challenged), challenged.getString("email"))
        : fail(store, session, "payment_intent_authentication_failure", "");
  }

  private static Optional<Outcome> closed(StoredObject session) {
    return switch (session.body().getString("status")) {
      case "complete" -> Optional.of(new Outcome.Paid());
      case "expired" -> Optional.of(new Outcome.Expired());
      default -> Optional.empty();
    };
  }

  private static Outcome charge(AccountStore store, StoredObject session, Card card, String email) {
    return switch (card.testNumber()) {
      case SUCCEEDS -> succeed(store, session, card, email);
      case DECLINED -> fail(store, session, "card_declined", "generic_decline");
      case INSUFFICIENT_FUNDS -> fail(store, session, "card_declined", "insufficient_funds");
      case CHALLENGED, CHALLENGED_ALWAYS -> challenge(store, session, card, email);
    };
  }

  private static Outcome challenge(
      AccountStore store, StoredObject session, Card card, String email) {
    JsonObject intent = intent(store, session);
    intent.put("status", "requires_action");
    store.update(new StoredObject(intent, new JsonObject()));
    session.hidden().put("challenge", card.toJson().put("email", email));
    store.update(session);
    store.recordEvent("payment_intent.requires_action", intent);
    return new Outcome.Challenged();
  }

  private static Outcome fail(
      AccountStore store, StoredObject session, String code, String decline) {
    JsonObject intent = intent(store, session);
    var error = new JsonObject().put("type", "card_error").put("code", code);
    if (!decline.isEmpty()) {
      error.put("decline_code", decline);
    }
    intent.put("status", "requires_payment_method").put("last_payment_error", error);
    store.update(new StoredObject(intent, new JsonObject()));
    store.update(session);
    store.recordEvent("payment_intent.payment_failed", intent);
    return new Outcome.Declined(decline.isEmpty() ? code : decline);
  }

  private static Outcome succeed(
      AccountStore store, StoredObject session, Card card, String email) {
    JsonObject intent = intent(store, session);
    JsonObject charge = StripeJson.charge(ObjectType.CHARGE.newId(), intent, card, store.now());
    JsonObject balanceTransaction =
        StripeJson.balanceTransaction(
            ObjectType.BALANCE_TRANSACTION.newId(), charge, 1, store.now());
    charge.put("balance_transaction", balanceTransaction.getString("id"));
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
    store.insert(ObjectType.BALANCE_TRANSACTION, balanceTransaction);
    store.insert(ObjectType.CHARGE, charge);
    store.update(new StoredObject(intent, new JsonObject()));
    store.update(session);
    store.recordEvent("charge.succeeded", charge);
    store.recordEvent("payment_intent.succeeded", intent);
    store.recordEvent("checkout.session.completed", session.body());
    return new Outcome.Paid();
  }

  /** The session's intent, created by the first attempt and used again by later ones. */
  private static JsonObject intent(AccountStore store, StoredObject session) {
    String intentId = session.hidden().getString("intent");
    if (intentId != null) {
      return store.lock(ObjectType.PAYMENT_INTENT, intentId).body();
    }
    JsonObject intent =
        StripeJson.intent(
            ObjectType.PAYMENT_INTENT.newId(),
            session.body().getLong("amount_total"),
            session.body().getString("currency"),
            session.hidden().getJsonObject("intent_metadata"),
            session.hidden().getString("description"),
            store.now());
    store.insert(ObjectType.PAYMENT_INTENT, intent);
    store.recordEvent("payment_intent.created", intent);
    session.hidden().put("intent", intent.getString("id"));
    return intent;
  }
}
