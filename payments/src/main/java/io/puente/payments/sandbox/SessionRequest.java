package io.puente.payments.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a caller wants of a new Checkout Session, checked as strictly as Stripe does. */
record SessionRequest(
    List<Line> lines,
    String currency,
    String successUrl,
    String cancelUrl,
    String locale,
    Optional<String> reference,
    Optional<String> email,
    Optional<Long> expiresAt,
    boolean adaptivePricing,
    JsonObject metadata,
    JsonObject intentMetadata,
    String description) {

  private static final Set<String> KNOWN =
      Set.of(
          "adaptive_pricing",
          "cancel_url",
          "client_reference_id",
          "customer_email",
          "expand",
          "expires_at",
          "line_items",
          "locale",
          "metadata",
          "mode",
          "payment_intent_data",
          "success_url",
          "ui_mode");
  private static final Set<String> LOCALES =
      Set.of("auto", "en", "en-GB", "es", "es-419", "pt", "pt-BR", "fr", "de", "it");
  private static final int MOST_LINES = 100;
  private static final long MOST = 99_999_999;

  /**
   * One line of the payment page.
   *
   * @param unitAmount in Stripe's units of the currency
   */
  record Line(String name, String currency, long unitAmount, long quantity) {
    long amount() {
      return Math.multiplyExact(unitAmount, quantity);
    }
  }

  /**
   * @throws SandboxError if Stripe would refuse it
   */
  static SessionRequest read(JsonObject fields) {
    refuseUnknown(fields);
    require(fields, "mode", Set.of("payment"));
    if (fields.containsKey("ui_mode")) {
      require(fields, "ui_mode", Set.of("hosted_page"));
    }
    List<Line> lines = lines(fields);
    JsonObject intent = fields.getJsonObject("payment_intent_data", new JsonObject());
    var request =
        new SessionRequest(
            lines,
            lines.getFirst().currency(),
            url(fields, "success_url"),
            url(fields, "cancel_url"),
            locale(fields),
            Optional.ofNullable(fields.getString("client_reference_id")),
            email(fields),
            Optional.ofNullable(fields.getString("expires_at"))
                .map(text -> number(text, "expires_at")),
            "true"
                .equals(
                    fields
                        .getJsonObject("adaptive_pricing", new JsonObject())
                        .getString("enabled")),
            fields.getJsonObject("metadata", new JsonObject()),
            intent.getJsonObject("metadata", new JsonObject()),
            intent.getString("description", ""));
    if (request.total() > MOST) {
      throw SandboxError.invalid(
          "amount_too_large", "line_items", "The total must be no more than 999,999.99");
    }
    return request;
  }

  /** In Stripe's units. */
  long total() {
    return lines.stream().mapToLong(Line::amount).reduce(0, Math::addExact);
  }

  private static void refuseUnknown(JsonObject fields) {
    for (String name : fields.fieldNames()) {
      if (!KNOWN.contains(name)) {
        throw SandboxError.invalid(
            "parameter_unknown", name, "Received unknown parameter: " + name);
      }
    }
  }

  private static void require(JsonObject fields, String name, Set<String> allowed) {
    String value = fields.getString(name, "");
    if (value.isEmpty()) {
      throw SandboxError.missing(name);
    }
    if (!allowed.contains(value)) {
      throw SandboxError.invalid("", name, "Invalid " + name + ": must be one of " + allowed);
    }
  }

  private static List<Line> lines(JsonObject fields) {
    if (!(fields.getValue("line_items") instanceof JsonArray items) || items.isEmpty()) {
      throw SandboxError.missing("line_items");
    }
    if (items.size() > MOST_LINES) {
      throw SandboxError.invalid("", "line_items", "At most 100 line items");
    }
    var lines = new ArrayList<Line>();
    for (int i = 0; i < items.size(); i++) {
      lines.add(line(items.getJsonObject(i), "line_items[" + i + "]"));
    }
    if (lines.stream().map(Line::currency).distinct().count() > 1) {
      throw SandboxError.invalid("", "line_items", "All prices must use the same currency");
    }
    return List.copyOf(lines);
  }

  private static Line line(JsonObject item, String at) {
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
    if (quantity < 1 || unit > MOST || quantity > MOST) {
      throw SandboxError.invalid("parameter_invalid_integer", at, "Invalid amount or quantity");
    }
    return new Line(name, currency, unit, quantity);
  }

  private static long number(String text, String param) {
    if (text.isEmpty()) {
      throw SandboxError.missing(param);
    }
    if (!text.matches("\\d{1,12}")) {
      throw SandboxError.invalid("parameter_invalid_integer", param, "Invalid integer: " + text);
    }
    return Long.parseLong(text);
  }

  private static String url(JsonObject fields, String name) {
    String url = fields.getString(name, "");
    if (url.isEmpty()) {
      throw SandboxError.missing(name);
    }
    try {
      URI address = URI.create(url.replace(SessionPage.ID_PLACEHOLDER, "id"));
      if (Set.of("http", "https").contains(String.valueOf(address.getScheme()))
          && address.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Refused below, like an address of another scheme.
    }
    throw SandboxError.invalid("url_invalid", name, "Not a valid URL");
  }

  private static String locale(JsonObject fields) {
    String locale = fields.getString("locale", "auto");
    if (!LOCALES.contains(locale)) {
      throw SandboxError.invalid("", "locale", "Invalid locale: " + locale);
    }
    return locale;
  }

  private static Optional<String> email(JsonObject fields) {
    Optional<String> email = Optional.ofNullable(fields.getString("customer_email"));
    if (email.isPresent() && !email.get().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw SandboxError.invalid(
          "email_invalid", "customer_email", "Invalid email address: " + email.get());
    }
    return email;
  }
}
