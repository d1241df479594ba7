package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The data of a session for the templates. */
public record SessionView(
    String shop, List<Line> lines, String total, String path, String cancelUrl) {
  static final String ID_PLACEHOLDER = "{CHECKOUT_SESSION_ID}";

  /** A line item with its formatted amount. */
  public record Line(String name, long quantity, String amount) {}

  static SessionView of(SandboxAccount account, StoredObject session, PageLanguage language) {
    JsonObject body = session.body();
    Locale locale = language.locale();
    List<Line> lines =
        session.hidden().getJsonArray("line_items").stream()
            .map(JsonObject.class::cast)
            .map(
                line ->
                    new Line(
                        line.getString("description"),
                        line.getLong("quantity"),
                        money(locale, line, "amount_total")))
            .toList();
    return new SessionView(
        account.name(),
        lines,
        money(locale, body, "amount_total"),
        path(session.id()),
        withId(body, "cancel_url"));
  }

  static String path(String id) {
    return "/pay/c/" + id;
  }

  /** The shop's page for the buyer after the payment. */
  static String successUrl(JsonObject session) {
    return withId(session, "success_url");
  }

  /** The shop's origin. Browsers apply {@code form-action} to redirects, too. */
  static String origin(JsonObject session) {
    URI address = URI.create(successUrl(session));
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  private static String withId(JsonObject session, String field) {
    return session.getString(field).replace(ID_PLACEHOLDER, session.getString("id"));
  }

  private static String money(Locale locale, JsonObject object, String field) {
    return StripeCurrency.of(object.getString("currency"))
        .orElseThrow()
        .format(object.getLong(field), locale);
  }
}
