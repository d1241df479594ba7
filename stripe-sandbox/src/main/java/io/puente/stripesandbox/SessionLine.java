package io.puente.stripesandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of a new Checkout Session.
 *
 * @param unitAmount in Stripe's units of the currency
 */
record SessionLine(String name, String currency, long unitAmount, long quantity) {
  private static final int MOST_LINES = 100;

  long amount() {
    return Math.multiplyExact(unitAmount, quantity);
  }

  /**
   * @throws SandboxError if Stripe would refuse one of them
   */
  static List<SessionLine> all(JsonObject fields) {
    if (!(fields.getValue("line_items") instanceof JsonArray items) || items.isEmpty()) {
      throw SandboxError.missing("line_items");
    }
    if (items.size() > MOST_LINES) {
      throw SandboxError.invalid("", "line_items", "At most 100 line items");
    }
    var lines = new ArrayList<SessionLine>();
    for (int i = 0; i < items.size(); i++) {
      lines.add(line(items.getJsonObject(i), "line_items[" + i + "]"));
    }
    if (lines.stream().map(SessionLine::currency).distinct().count() > 1) {
      throw SandboxError.invalid("", "line_items", "All prices must use the same currency");
    }
    return List.copyOf(lines);
  }

  private static SessionLine line(JsonObject item, String at) {
    JsonObject price = item.getJsonObject("price_data");
    if (price == null) {
      throw SandboxError.missing(at + "[price_data]");
    }
    String name = price.getJsonObject("product_data", new JsonObject()).getString("name", "");
    String currency = price.getString("currency", "").toLowerCase(Locale.ROOT);
    if (name.isBlank()) {
      throw SandboxError.missing(at + "[price_data][product_data][name]");
    }
    if (!currency.matches("[a-z]{3}")) {
      throw SandboxError.missing(at + "[price_data][currency]");
    }
    long unit = number(price.getString("unit_amount", ""), at + "[price_data][unit_amount]");
    long quantity = number(item.getString("quantity", ""), at + "[quantity]");
    if (quantity < 1
        || unit > StripeCurrency.LARGEST_AMOUNT
        || quantity > StripeCurrency.LARGEST_AMOUNT) {
      throw SandboxError.invalid("parameter_invalid_integer", at, "Invalid amount or quantity");
    }
    return new SessionLine(name, currency, unit, quantity);
  }

  static long number(String text, String param) {
    if (text.isEmpty()) {
      throw SandboxError.missing(param);
    }
    if (!text.matches("\\d{1,12}")) {
      throw SandboxError.invalid("parameter_invalid_integer", param, "Invalid integer: " + text);
    }
    return Long.parseLong(text);
  }
}
