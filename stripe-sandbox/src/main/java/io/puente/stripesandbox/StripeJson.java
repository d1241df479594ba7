package io.puente.stripesandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * The JSON of Stripe's objects as documented. A field that the sandbox does not use has the value
 * that Stripe gives to a plain card payment. This file is long because Stripe's objects are.
 *
 * @see <a href="https://docs.stripe.com/api">Stripe's API reference</a>
 */
final class StripeJson {
  /** The version of the API that these objects follow. */
  static final String API_VERSION = "2026-07-29.dahlia";

  private static final long FEE_PER_MILLE = 29;
  private static final long FIXED_FEE = 30;

  private StripeJson() {}

  static JsonObject session(
      String id, String url, SessionRequest request, Instant expires, Instant now) {
    return object(ObjectType.CHECKOUT_SESSION, id, now)
        .put("adaptive_pricing", new JsonObject().put("enabled", request.adaptivePricing()))
        .putNull("allow_promotion_codes")
        .put("amount_subtotal", request.total())
        .put("amount_total", request.total())
        .put(
            "automatic_tax",
            new JsonObject().put("enabled", false).putNull("liability").putNull("status"))
        .putNull("billing_address_collection")
        .put("cancel_url", request.cancelUrl())
        .put("client_reference_id", request.reference().orElse(null))
        .put("currency", request.currency())
        .put("custom_fields", new JsonArray())
        .putNull("customer")
        .put("customer_creation", "if_required")
        .putNull("customer_details")
        .put("customer_email", request.email().orElse(null))
        .put("expires_at", expires.getEpochSecond())
        .putNull("invoice")
        .put("locale", request.locale())
        .put("metadata", request.metadata())
        .put("mode", "payment")
        .putNull("payment_intent")
        .putNull("payment_link")
        .put("payment_method_collection", "if_required")
        .put("payment_method_options", new JsonObject())
        .put("payment_method_types", new JsonArray().add("card"))
        .put("payment_status", "unpaid")
        .put("phone_number_collection", new JsonObject().put("enabled", false))
        .put("shipping_options", new JsonArray())
        .put("status", "open")
        .put("success_url", request.successUrl())
        .put(
            "total_details",
            new JsonObject()
                .put("amount_discount", 0)
                .put("amount_shipping", 0)
                .put("amount_tax", 0))
        .put("ui_mode", "hosted_page")
        .put("url", url);
  }

  static JsonObject lineItem(String id, LineItem item) {
    return new JsonObject()
        .put("id", id)
        .put("object", "item")
        .put("amount_discount", 0)
        .put("amount_subtotal", item.amount())
        .put("amount_tax", 0)
        .put("amount_total", item.amount())
        .put("currency", item.currency())
        .put("description", item.name())
        .put("quantity", item.quantity());
  }

  static JsonObject intent(
      String id,
      long amount,
      String currency,
      JsonObject metadata,
      String description,
      Instant now) {
    return object(ObjectType.PAYMENT_INTENT, id, now)
        .put("amount", amount)
        .put("amount_capturable", 0)
        .put("amount_details", new JsonObject().put("tip", new JsonObject()))
        .put("amount_received", 0)
        .put("capture_method", "automatic_async")
        .put("client_secret", id + "_secret_" + ObjectType.random(25))
        .put("confirmation_method", "automatic")
        .put("currency", currency)
        .putNull("customer")
        .put("description", description)
        .putNull("last_payment_error")
        .putNull("latest_charge")
        .put("metadata", metadata)
        .putNull("next_action")
        .putNull("payment_method")
        .put("payment_method_options", new JsonObject())
        .put("payment_method_types", new JsonArray().add("card"))
        .put("status", "requires_payment_method");
  }

  static JsonObject charge(String id, JsonObject intent, Card card, Instant now) {
    return object(ObjectType.CHARGE, id, now)
        .put("amount", intent.getLong("amount"))
        .put("amount_captured", intent.getLong("amount"))
        .put("amount_refunded", 0)
        .putNull("balance_transaction")
        .put("billing_details", new JsonObject().put("name", card.holder()))
        .put("captured", true)
        .put("currency", intent.getString("currency"))
        .putNull("customer")
        .put("description", intent.getString("description"))
        .put("disputed", false)
        .putNull("failure_code")
        .putNull("failure_message")
        .put("fraud_details", new JsonObject())
        .put("metadata", intent.getJsonObject("metadata"))
        .put(
            "outcome",
            new JsonObject().put("network_status", "approved_by_network").put("type", "authorized"))
        .put("paid", true)
        .put("payment_intent", intent.getString("id"))
        .put("payment_method", "pm_" + ObjectType.random(24))
        .put("payment_method_details", new JsonObject().put("card", card(card)).put("type", "card"))
        .put("refunded", false)
        .put("status", "succeeded");
  }

  private static JsonObject card(Card card) {
    return new JsonObject()
        .put("brand", card.brand())
        .put("checks", new JsonObject().put("cvc_check", "pass"))
        .put("country", "US")
        .put("exp_month", card.expiry().getMonthValue())
        .put("exp_year", card.expiry().getYear())
        .put("funding", "credit")
        .put("last4", card.lastFour())
        .put("network", card.brand());
  }

  /**
   * The entry in the account's balance. A charge costs a fee. A refund does not give the fee back.
   *
   * @param sign 1 for a charge, -1 for a refund
   */
  static JsonObject balanceTransaction(String id, JsonObject source, int sign, Instant now) {
    long amount = source.getLong("amount");
    long fee = sign > 0 ? Math.min(amount, amount * FEE_PER_MILLE / 1000 + FIXED_FEE) : 0;
    var details = new JsonArray();
    if (fee > 0) {
      details.add(
          new JsonObject()
              .put("amount", fee)
              .put("currency", source.getString("currency"))
              .put("description", "Stripe processing fees")
              .put("type", "stripe_fee"));
    }
    return new JsonObject()
        .put("id", id)
        .put("object", ObjectType.BALANCE_TRANSACTION.object)
        .put("amount", sign * amount)
        .put("available_on", now.getEpochSecond())
        .put("created", now.getEpochSecond())
        .put("currency", source.getString("currency"))
        .putNull("description")
        .putNull("exchange_rate")
        .put("fee", fee)
        .put("fee_details", details)
        .put("net", sign * amount - fee)
        .put("reporting_category", sign > 0 ? "charge" : "refund")
        .put("source", source.getString("id"))
        .put("status", "available")
        .put("type", sign > 0 ? "charge" : "refund");
  }

  static JsonObject refund(
      String id, JsonObject charge, long amount, String reason, JsonObject metadata, Instant now) {
    return new JsonObject()
        .put("id", id)
        .put("object", ObjectType.REFUND.object)
        .put("amount", amount)
        .putNull("balance_transaction")
        .put("charge", charge.getString("id"))
        .put("created", now.getEpochSecond())
        .put("currency", charge.getString("currency"))
        .put(
            "destination_details",
            new JsonObject()
                .put("card", new JsonObject().put("type", "refund"))
                .put("type", "card"))
        .put("metadata", metadata)
        .put("payment_intent", charge.getString("payment_intent"))
        .put("reason", reason.isEmpty() ? null : reason)
        .put("status", "succeeded");
  }

  static JsonObject event(String id, String type, JsonObject object, Instant now) {
    return new JsonObject()
        .put("id", id)
        .put("object", ObjectType.EVENT.object)
        .put("api_version", API_VERSION)
        .put("created", now.getEpochSecond())
        .put("data", new JsonObject().put("object", object))
        .put("livemode", false)
        .put("pending_webhooks", 1)
        .put("request", new JsonObject().putNull("id").putNull("idempotency_key"))
        .put("type", type);
  }

  static JsonObject list(JsonArray data, String url) {
    return new JsonObject()
        .put("object", "list")
        .put("data", data)
        .put("has_more", false)
        .put("url", url);
  }

  private static JsonObject object(ObjectType type, String id, Instant now) {
    return new JsonObject()
        .put("id", id)
        .put("object", type.object)
        .put("created", now.getEpochSecond())
        .put("livemode", false);
  }
}
