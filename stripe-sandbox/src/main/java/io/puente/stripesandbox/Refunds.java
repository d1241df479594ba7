package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;
import java.util.Set;

/** Creates refunds. The charge is locked, so that refunds never exceed the charge. */
final class Refunds {
  private static final Set<String> REASONS =
      Set.of("", "duplicate", "fraudulent", "requested_by_customer");

  private Refunds() {}

  static JsonObject create(AccountStore store, JsonObject fields) {
    StoredObject locked = store.lock(ObjectType.CHARGE, chargeId(store, fields));
    JsonObject charge = locked.body();
    long left = charge.getLong("amount") - charge.getLong("amount_refunded");
    long amount = amount(fields, left, charge);
    String reason = fields.getString("reason", "");
    if (!REASONS.contains(reason)) {
      throw ApiError.invalid("", "reason", "Invalid reason: " + reason);
    }
    JsonObject refund =
        StripeJson.refund(
            ObjectType.REFUND.newId(),
            charge,
            amount,
            reason,
            fields.getJsonObject("metadata", new JsonObject()),
            store.now());
    JsonObject balanceTransaction =
        StripeJson.balanceTransaction(
            ObjectType.BALANCE_TRANSACTION.newId(), refund, -1, store.now());
    refund.put("balance_transaction", balanceTransaction.getString("id"));
    charge
        .put("amount_refunded", charge.getLong("amount_refunded") + amount)
        .put("refunded", amount == left);
    store.insert(ObjectType.BALANCE_TRANSACTION, balanceTransaction);
    store.insert(ObjectType.REFUND, refund);
    store.update(locked);
    store.recordEvent("refund.created", refund);
    store.recordEvent("charge.refunded", charge);
    return refund;
  }

  private static String chargeId(AccountStore store, JsonObject fields) {
    String charge = fields.getString("charge", "");
    if (!charge.isEmpty()) {
      return charge;
    }
    String intent = fields.getString("payment_intent", "");
    if (intent.isEmpty()) {
      throw ApiError.missing("payment_intent");
    }
    String latest = store.get(ObjectType.PAYMENT_INTENT, intent).getString("latest_charge");
    if (latest == null) {
      throw ApiError.invalid(
          "", "payment_intent", "This PaymentIntent does not have a successful charge to refund.");
    }
    return latest;
  }

  private static long amount(JsonObject fields, long left, JsonObject charge) {
    String text = fields.getString("amount", String.valueOf(left));
    if (left == 0) {
      throw ApiError.invalid(
          "charge_already_refunded",
          "",
          "Charge " + charge.getString("id") + " has already been refunded.");
    }
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw ApiError.invalid("parameter_invalid_integer", "amount", "Invalid integer: " + text);
    }
    if (Long.parseLong(text) > left) {
      throw ApiError.invalid(
          "", "amount", "Refund amount is greater than unrefunded amount on charge (" + left + ")");
    }
    return Long.parseLong(text);
  }
}
