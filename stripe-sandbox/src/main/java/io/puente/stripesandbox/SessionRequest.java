package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a caller wants of a new Checkout Session, checked as strictly as Stripe does. */
record SessionRequest(
    List<SessionLine> lines,
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

  /**
   * @throws SandboxError if Stripe would refuse it
   */
  static SessionRequest read(JsonObject fields) {
    refuseUnknown(fields);
    require(fields, "mode", Set.of("payment"));
    if (fields.containsKey("ui_mode")) {
      require(fields, "ui_mode", Set.of("hosted_page"));
    }
    List<SessionLine> lines = SessionLine.all(fields);
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
                .map(text -> SessionLine.number(text, "expires_at")),
            "true"
                .equals(
                    fields
                        .getJsonObject("adaptive_pricing", new JsonObject())
                        .getString("enabled")),
            fields.getJsonObject("metadata", new JsonObject()),
            intent.getJsonObject("metadata", new JsonObject()),
            intent.getString("description", ""));
    if (request.total() > StripeCurrency.LARGEST_AMOUNT) {
      throw SandboxError.invalid(
          "amount_too_large", "line_items", "The total must be no more than 999,999.99");
    }
    return request;
  }

  /** In Stripe's units. */
  long total() {
    return lines.stream().mapToLong(SessionLine::amount).reduce(0, Math::addExact);
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
