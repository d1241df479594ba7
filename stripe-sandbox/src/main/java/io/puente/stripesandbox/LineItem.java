package io.puente.stripesandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of a new Checkout Session.
 *
 * @param currency in lower case
 * @param unitAmount in minor units
 */
record LineItem(String name, String currency, long unitAmount, long quantity) {
  private static final int MAX_LINES = 100;

  long amount() {
    return Math.multiplyExact(unitAmount, quantity);
  }

  /**
   * The line items of a request.
   *
   * @throws ApiError if Stripe would refuse one of them
   */
  static List<LineItem> all(JsonObject fields) {
    if (!(fields.getValue("line_items") instanceof JsonArray items) || items.isEmpty()) {
      throw ApiError.missing("line_items");
    }
    if (items.size() > MAX_LINES) {
      throw ApiError.invalid("", "line_items", "At most 100 line items");
    }
    var lines = new ArrayList<LineItem>();
    for (int i = 0; i < items.size(); i++) {
      lines.add(line(items.getJsonObject(i), "line_items[" + i + "]"));
    }
    if (lines.stream().map(LineItem::currency).distinct().count() > 1) {
      throw ApiError.invalid("", "line_items", "All prices must use the same currency");
    }
    return List.copyOf(lines);
  }

  private static LineItem line(JsonObject item, String at) {
    JsonObject price = item.getJsonObject("price_data");
    if (price == null) {
      throw ApiError.missing(at + "[price_data]");
    }
    String name = price.getJsonObject("product_data", new JsonObject()).getString("name", "");
    String currency = price.getString("currency", "").toLowerCase(Locale.ROOT);
    if (name.isBlank()) {
      throw ApiError.missing(at + "[price_data][product_data][name]");
    }
    if (!currency.matches("[a-z]{3}")) {
      throw ApiError.missing(at + "[price_data][currency]");
    }
    long unit = number(price.getString("unit_amount", ""), at + "[price_data][unit_amount]");
    long quantity = number(item.getString("quantity", ""), at + "[quantity]");
    if (quantity < 1
        || unit > StripeCurrency.LARGEST_AMOUNT
        || quantity > StripeCurrency.LARGEST_AMOUNT) {
      throw ApiError.invalid("parameter_invalid_integer", at, "Invalid amount or quantity");
    }
    return new LineItem(name, currency, unit, quantity);
  }

  static long number(String text, String param) {
    if (text.isEmpty()) {
      throw ApiError.missing(param);
    }
    if (!text.matches("\\d{1,12}")) {
      throw ApiError.invalid("parameter_invalid_integer", param, "Invalid integer: " + text);
    }
    return Long.parseLong(text);
  }
}
