package io.puente.payments;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A payment request as JSON, stored in its attempt's row. */
final class PaymentRequestJson {
  private PaymentRequestJson() {}

  static JsonObject write(PaymentRequest request) {
    var lines = new JsonArray();
    for (PaymentLine line : request.lines()) {
      lines.add(
          new JsonObject()
              .put("kind", line.kind().name())
              .put("label", line.label())
              .put("quantity", line.quantity())
              .put("amount", write(line.amount())));
    }
    return new JsonObject()
        .put("order", request.order().toString())
        .put("number", request.number())
        .put("provider", request.provider())
        .put("total", write(request.total()))
        .put("lines", lines)
        .put("language", request.language().toLanguageTag())
        .put("email", request.email().orElse(null))
        .put("paid", request.paid().toString())
        .put("cancelled", request.cancelled().toString());
  }

  static PaymentRequest read(JsonObject json) {
    List<PaymentLine> lines =
        json.getJsonArray("lines").stream()
            .map(JsonObject.class::cast)
            .map(PaymentRequestJson::line)
            .toList();
    return new PaymentRequest(
        UUID.fromString(json.getString("order")),
        json.getString("number"),
        json.getString("provider"),
        money(json.getJsonObject("total")),
        lines,
        Locale.forLanguageTag(json.getString("language")),
        Optional.ofNullable(json.getString("email")),
        URI.create(json.getString("paid")),
        URI.create(json.getString("cancelled")));
  }

  private static PaymentLine line(JsonObject json) {
    return new PaymentLine(
        PaymentLine.Kind.valueOf(json.getString("kind")),
        json.getString("label"),
        json.getInteger("quantity"),
        money(json.getJsonObject("amount")));
  }

  private static JsonObject write(Money money) {
    return new JsonObject()
        .put("minor", money.getAmountMinorLong())
        .put("currency", money.getCurrencyUnit().getCode());
  }

  private static Money money(JsonObject json) {
    return Money.ofMinor(CurrencyUnit.of(json.getString("currency")), json.getLong("minor"));
  }
}
