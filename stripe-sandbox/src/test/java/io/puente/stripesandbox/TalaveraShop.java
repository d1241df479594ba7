package io.puente.stripesandbox;

import io.puente.platform.database.Database;
import io.puente.stripesandbox.testing.ApiClient;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pottery in Puebla with an account at a sandbox of its own. No webhook reaches the pottery. */
final class TalaveraShop implements AutoCloseable {
  private static final URI CLOSED_PORT = URI.create("http://127.0.0.1:9/hooks/stripe");

  final StripeSandbox sandbox;
  final ApiClient api;

  TalaveraShop(Vertx vertx, Database database, String holder) {
    sandbox = StripeSandbox.start(vertx, database, 0, Clock.systemUTC());
    SandboxAccount account = sandbox.account(holder, "Talavera de la Luna", "MXN", CLOSED_PORT);
    api = new ApiClient(sandbox.address(), account.apiKey());
  }

  /** Two cups and their shipping to Los Angeles, MXN 862.40 in all, in Latin American Spanish. */
  static Map<String, String> cups(String order) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("mode", "payment");
    fields.put("locale", "es-419");
    fields.put("customer_email", "rosa@example.com");
    fields.put("expires_at", String.valueOf(Instant.now().plusSeconds(3600).getEpochSecond()));
    fields.put("success_url", "http://taller.localhost/es-us/paid/" + order);
    fields.put("cancel_url", "http://taller.localhost/es-us/checkout/" + order);
    fields.putAll(line(0, "Taza de talavera", "mxn", 34120, 2));
    fields.putAll(line(1, "Envío a Los Ángeles", "mxn", 18000, 1));
    return fields;
  }

  /** An order of one piece. */
  static Map<String, String> piece(String order, String name, String currency, long unitAmount) {
    Map<String, String> fields = cups(order);
    fields.keySet().removeIf(field -> field.startsWith("line_items"));
    fields.putAll(line(0, name, currency, unitAmount, 1));
    return fields;
  }

  private static Map<String, String> line(
      int index, String name, String currency, long unitAmount, int quantity) {
    String item = "line_items[" + index + "]";
    return Map.of(
        item + "[quantity]",
        String.valueOf(quantity),
        item + "[price_data][currency]",
        currency,
        item + "[price_data][unit_amount]",
        String.valueOf(unitAmount),
        item + "[price_data][product_data][name]",
        name);
  }

  /** Creates a Checkout Session. */
  ApiClient.Response create(Map<String, String> fields) throws IOException, InterruptedException {
    return api.post("/v1/checkout/sessions", fields);
  }

  /** Creates a Checkout Session and returns the address of its payment page. */
  URI paymentPage(Map<String, String> fields) throws IOException, InterruptedException {
    return URI.create(create(fields).body().getString("url"));
  }

  /** The payments that succeeded. */
  List<JsonObject> charged() throws IOException, InterruptedException {
    return api.get("/v1/payment_intents").body().getJsonArray("data").stream()
        .map(JsonObject.class::cast)
        .filter(intent -> intent.getString("status").equals("succeeded"))
        .toList();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
