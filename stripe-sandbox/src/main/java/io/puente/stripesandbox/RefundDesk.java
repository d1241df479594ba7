package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;
import java.util.Set;

/** Refunds: never more than was charged, however many ask at once. */
final class RefundDesk {
  private static final Set<String> REASONS =
      Set.of("", "duplicate", "fraudulent", "requested_by_customer");

  private RefundDesk() {}

  static JsonObject create(Books books, JsonObject fields) {
    StoredObject locked = books.lock(Kind.CHARGE, chargeId(books, fields));
    JsonObject charge = locked.body();
    long left = charge.getLong("amount") - charge.getLong("amount_refunded");
    long amount = amount(fields, left, charge);
    String reason = fields.getString("reason", "");
    if (!REASONS.contains(reason)) {
      throw SandboxError.invalid("", "reason", "Invalid reason: " + reason);
    }
    JsonObject refund =
        StripeShapes.refund(
            Kind.REFUND.newId(),
            charge,
            amount,
            reason,
            fields.getJsonObject("metadata", new JsonObject()),
            books.now());
    JsonObject entry =
        StripeShapes.balanceTransaction(Kind.BALANCE_TRANSACTION.newId(), refund, -1, books.now());
    refund.put("balance_transaction", entry.getString("id"));
    charge
        .put("amount_refunded", charge.getLong("amount_refunded") + amount)
        .put("refunded", amount == left);
    books.add(Kind.BALANCE_TRANSACTION, entry);
    books.add(Kind.REFUND, refund);
    books.put(locked);
    books.tell("refund.created", refund);
    books.tell("charge.refunded", charge);
    return refund;
  }

  private static String chargeId(Books books, JsonObject fields) {
    String charge = fields.getString("charge", "");
    if (!charge.isEmpty()) {
      return charge;
    }
    String intent = fields.getString("payment_intent", "");
    if (intent.isEmpty()) {
      throw SandboxError.missing("payment_intent");
    }
    String latest = books.get(Kind.PAYMENT_INTENT, intent).getString("latest_charge");
    if (latest == null) {
      throw SandboxError.invalid(
          "", "payment_intent", "This PaymentIntent does not have a successful charge to refund.");
    }
    return latest;
  }

  private static long amount(JsonObject fields, long left, JsonObject charge) {
    String text = fields.getString("amount", String.valueOf(left));
    if (left == 0) {
      throw SandboxError.invalid(
          "charge_already_refunded",
          "",
          "Charge " + charge.getString("id") + " has already been refunded.");
    }
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw SandboxError.invalid("parameter_invalid_integer", "amount", "Invalid integer: " + text);
    }
    if (Long.parseLong(text) > left) {
      throw SandboxError.invalid(
          "", "amount", "Refund amount is greater than unrefunded amount on charge (" + left + ")");
    }
    return Long.parseLong(text);
  }
}
