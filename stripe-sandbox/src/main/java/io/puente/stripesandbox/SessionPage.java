package io.puente.stripesandbox;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What the payment page shows of a session. */
public record SessionPage(
    String shop, List<Line> lines, String total, String path, String cancelUrl) {
  static final String ID_PLACEHOLDER = "{CHECKOUT_SESSION_ID}";

  /** A line of the order, its amount as the reader writes money. */
  public record Line(String name, long quantity, String amount) {}

  static SessionPage of(
      SandboxAccount account, StoredObject session, PageLanguage language, String base) {
    JsonObject body = session.body();
    Locale reader = language.reader();
    List<Line> lines =
        session.hidden().getJsonArray("line_items").stream()
            .map(JsonObject.class::cast)
            .map(
                line ->
                    new Line(
                        line.getString("description"),
                        line.getLong("quantity"),
                        money(reader, line, "amount_total")))
            .toList();
    return new SessionPage(
        account.name(),
        lines,
        money(reader, body, "amount_total"),
        base + path(session.id()),
        withId(body, "cancel_url"));
  }

  static String path(String id) {
    return "/pay/c/" + id;
  }

  /** Where the buyer goes after paying. */
  static String successUrl(JsonObject session) {
    return withId(session, "success_url");
  }

  /** The origins that the page's form may lead to; browsers check redirects, too. */
  static String origin(JsonObject session) {
    URI address = URI.create(successUrl(session));
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  private static String withId(JsonObject session, String field) {
    return session.getString(field).replace(ID_PLACEHOLDER, session.getString("id"));
  }

  private static String money(Locale reader, JsonObject object, String field) {
    return StripeCurrency.of(object.getString("currency"))
        .orElseThrow()
        .format(object.getLong(field), reader);
  }
}
