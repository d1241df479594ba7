package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters of a new Checkout Session, validated as strictly as by Stripe. */
record SessionRequest(
    List<LineItem> lineItems,
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

  private static final Set<String> PARAMETERS =
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

  /**
   * Reads the fields of a request.
   *
   * @throws ApiError if Stripe would refuse the request
   */
  static SessionRequest read(JsonObject fields) {
    refuseUnknown(fields);
    require(fields, "mode", Set.of("payment"));
    if (fields.containsKey("ui_mode")) {
      require(fields, "ui_mode", Set.of("hosted_page"));
    }
    List<LineItem> lineItems = LineItem.all(fields);
    JsonObject intent = fields.getJsonObject("payment_intent_data", new JsonObject());
    var request =
        new SessionRequest(
            lineItems,
            lineItems.getFirst().currency(),
            url(fields, "success_url"),
            url(fields, "cancel_url"),
            locale(fields),
            Optional.ofNullable(fields.getString("client_reference_id")),
            email(fields),
            Optional.ofNullable(fields.getString("expires_at"))
                .map(text -> LineItem.number(text, "expires_at")),
            "true"
                .equals(
                    fields
                        .getJsonObject("adaptive_pricing", new JsonObject())
                        .getString("enabled")),
            fields.getJsonObject("metadata", new JsonObject()),
            intent.getJsonObject("metadata", new JsonObject()),
            intent.getString("description", ""));
    if (request.total() > StripeCurrency.LARGEST_AMOUNT) {
      throw ApiError.invalid(
          "amount_too_large", "line_items", "The total must be no more than 999,999.99");
    }
    return request;
  }

  /** The sum of the line items, in minor units. */
  long total() {
    return lineItems.stream().mapToLong(LineItem::amount).reduce(0, Math::addExact);
  }

  private static void refuseUnknown(JsonObject fields) {
    for (String name : fields.fieldNames()) {
      if (!PARAMETERS.contains(name)) {
        throw ApiError.invalid("parameter_unknown", name, "Received unknown parameter: " + name);
      }
    }
  }

  private static void require(JsonObject fields, String name, Set<String> allowed) {
    String value = fields.getString(name, "");
    if (value.isEmpty()) {
      throw ApiError.missing(name);
    }
    if (!allowed.contains(value)) {
      throw ApiError.invalid("", name, "Invalid " + name + ": must be one of " + allowed);
    }
  }

  private static String url(JsonObject fields, String name) {
    String url = fields.getString(name, "");
    if (url.isEmpty()) {
      throw ApiError.missing(name);
    }
    try {
      URI address = URI.create(url.replace(SessionView.ID_PLACEHOLDER, "id"));
      if (Set.of("http", "https").contains(String.valueOf(address.getScheme()))
          && address.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException invalid) {
      // Refused below, as an address with another scheme is.
    }
    throw ApiError.invalid("url_invalid", name, "Not a valid URL");
  }

  private static String locale(JsonObject fields) {
    String locale = fields.getString("locale", "auto");
    if (!LOCALES.contains(locale)) {
      throw ApiError.invalid("", "locale", "Invalid locale: " + locale);
    }
    return locale;
  }

  private static Optional<String> email(JsonObject fields) {
    Optional<String> email = Optional.ofNullable(fields.getString("customer_email"));
    if (email.isPresent() && !email.get().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw ApiError.invalid(
          "email_invalid", "customer_email", "Invalid email address: " + email.get());
    }
    return email;
  }
}
