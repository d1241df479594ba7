package io.puente.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.puente.stripesandbox.testing.ApiClient;
import io.puente.stripesandbox.testing.Buyer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A NUL, which no text in the database can hold, is an error in Stripe's form wherever it is. */
@ExtendWith(RealDatabase.class)
class UnreadableRequestsTest {
  private final Vertx vertx;
  private final Database database;
  private TalaveraShop shop;

  UnreadableRequestsTest(Vertx vertx, Database database) {
    this.vertx = vertx;
    this.database = database;
  }

  @BeforeEach
  void openShop(Tenant tenant) {
    shop = new TalaveraShop(vertx, database, tenant.toString());
  }

  @AfterEach
  void closeShop() {
    shop.close();
  }

  private static void assertInvalidRequest(ApiClient.Response response) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body().getJsonObject("error").getString("type"))
        .isEqualTo("invalid_request_error");
    assertThat(response.errorMessage()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/checkout/sessions/cs_%00",
        "/v1/checkout/sessions/cs_%00/line_items",
        "/v1/payment_intents/%00",
        "/v1/charges/ch%00",
        "/v1/refunds/%00re",
        "/v1/events/evt_%00",
        "/v1/charges?payment_intent=pi_%00",
        "/v1/events?type=%00",
        "/v1/checkout/sessions?payment_intent=%00",
        "/v1/charges?limit=%00",
        "/v1/charges?expand[]=%00",
        "/v1/charges?%00=1",
      })
  void readsNoNul(String path) throws Exception {
    assertInvalidRequest(shop.api.get(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadata[order]=a%00b",
        "metadata[a%00b]=c",
        "payment_intent_data[metadata][shop]=%00",
        "customer_email=rosa%00@example.com",
        "client_reference_id=%00",
        "line_items[0][price_data][product_data][name]=%00",
        "success_url=http://taller.localhost/%00",
      })
  void storesNoNul(String field) throws Exception {
    assertInvalidRequest(
        shop.api.postRaw("/v1/checkout/sessions", "mode=payment&currency=mxn&" + field));
    assertInvalidRequest(shop.api.postRaw("/v1/refunds", "charge=ch_%00&" + field));
  }

  @Test
  void answersABrokenPercentSignWithAnError() throws Exception {
    assertInvalidRequest(shop.api.postRaw("/v1/checkout/sessions", "mode=%"));
    assertThat(raw("GET /v1/charges/% HTTP/1.1", "127.0.0.1"))
        .startsWith("HTTP/1.1 400")
        .contains("invalid_request_error");
    assertThat(raw("GET /v1/charges?limit=% HTTP/1.1", "127.0.0.1"))
        .startsWith("HTTP/1.1 400")
        .contains("invalid_request_error");
  }

  @Test
  void thePaymentPageAnswersNulAndHead() throws Exception {
    URI page = shop.paymentPage(TalaveraShop.cups("order-1"));

    assertThat(raw("GET /pay/c/%00 HTTP/1.1", "127.0.0.1")).startsWith("HTTP/1.1 400");
    assertThat(raw("HEAD " + page.getPath() + " HTTP/1.1", "127.0.0.1")).startsWith("HTTP/1.1 200");
    assertThat(new Buyer().types(page, Map.of("email", "a\0b@example.com")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void answersUnderNamesOfTheLoopbackInterfaceOnly() throws Exception {
    URI page = shop.paymentPage(TalaveraShop.cups("order-1"));

    assertThat(raw("GET " + page.getPath() + " HTTP/1.1", "localhost:8082"))
        .startsWith("HTTP/1.1 200");
    assertThat(raw("GET " + page.getPath() + " HTTP/1.1", "evil.example"))
        .startsWith("HTTP/1.1 421");
  }

  private String raw(String requestLine, String host) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), shop.sandbox.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "%s\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(requestLine, host)
                  .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
