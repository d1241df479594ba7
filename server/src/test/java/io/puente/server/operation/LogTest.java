package io.puente.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.database.EmbeddedPostgres;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.Node;
import io.puente.server.testing.TestShops;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node in production writes while people look, buy, mistype, and something breaks. */
class LogTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void hasOneJsonObjectPerLineAndNoPersonalData() throws Exception {
    Path data = folder.resolve("data");
    TestShops.create(data, "barro");
    Node node = new Node(data, Map.of("PUENTE_LOG", "JSON"));
    Process server = node.serve();
    Buyer buyer = new Buyer(node.port(), "barro.localhost");

    assertThat(buyer.get("/es-us/products/nothing").status()).isEqualTo(404);
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/taza-azul"), 1);
    String payPage = buyer.checkOut("es-us").location().orElseThrow();
    String returning = Buyer.pathOf(buyer.pay(payPage).location().orElseThrow());
    String order = buyer.get(returning).location().orElseThrow();
    assertThat(buyer.get(order).text()).contains("Pagado, gracias");
    assertThat(buyer.get(order + "/nothing").status()).isEqualTo(404);
    String secret = order.split("/", -1)[4];
    for (String odd :
        new String[] {
          order + "?x=%",
          order + "?x=%00",
          order + "/%",
          order + ".",
          order + "%22)",
          order.toUpperCase(Locale.ROOT).replace(secret.toUpperCase(Locale.ROOT), secret),
          order.replace("/orders/", "/pedidos/"),
          order + "%3Futm_source=ana%40example.com",
          "/" + secret,
          "/es-us/products/" + secret + "?q=ana%40example.com",
          "/es-us/ana@example.com",
          "/es-us/search/ana%40example.com%"
        }) {
      assertThat(raw(node.port(), odd)).as(odd).matches("(?s)HTTP/1.1 (400|404).*");
    }
    assertThat(sendForm(node.port(), "/es-us/cart/lines", "variant=%")).startsWith("HTTP/1.1 400");
    beginForm(node.port(), "/es-us/checkout", "variant=1", 900).close();
    Map<String, String> mistyped =
        Map.of("email", "owner@barro.example", "password", "my secret password");
    assertThat(buyer.post("/dashboard/sign-in", mistyped).status()).isEqualTo(422);
    execute(data, "ALTER TABLE product_text RENAME TO product_text_gone");
    assertThat(buyer.get("/es-us/search?q=taza&from=ana%40example.com").status()).isEqualTo(500);
    execute(data, "ALTER TABLE product_text_gone RENAME TO product_text");
    server.destroy();
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();

    String log = node.printed();
    List<JsonNode> lines = log.lines().map(LogTest::read).toList();
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.path("time").asText()).startsWith("20");
              assertThat(line.path("level").asText()).isIn("INFO", "WARN", "ERROR");
              assertThat(line.path("message").asText()).isNotBlank();
            });
    assertThat(lines)
        .as("a malformed request has its line, without a stack trace")
        .anyMatch(
            line ->
                line.path("message").asText().equals("GET (malformed)")
                    && line.path("status").asInt() == 400)
        .filteredOn(line -> line.has("stack"))
        .hasSize(1);
    String key = order.split("/", -1)[4];
    assertThat(log)
        .doesNotContain(
            key,
            "ana@example.com",
            "Ana L",
            "123 Main",
            "owner@barro",
            "my secret",
            "puente_visitor");

    JsonNode page = only(lines, "GET " + order.replace(key, "-"));
    assertThat(page.path("shop").asText()).isEqualTo("barro");
    assertThat(page.path("request").asText()).matches("[0-9a-f]{16}");
    assertThat(page.path("status").asInt()).isEqualTo(200);
    assertThat(page.path("ms").isInt()).isTrue();
    only(lines, "GET " + order.replace(key, "-") + "/nothing");
    assertThat(only(lines, "GET /es-us/products/nothing").path("status").asInt()).isEqualTo(404);
    assertThat(lines)
        .as("what the client got: 400 for a body that cannot be read, nothing after it had left")
        .filteredOn(
            line -> line.path("message").asText().matches("POST /es-us/(cart/lines|checkout)"))
        .extracting(line -> line.path("status").asInt())
        .containsSubsequence(400, 499)
        .containsOnlyOnce(400, 499);
    assertThat(lines)
        .as("the payment's news, and the job that it became")
        .anyMatch(line -> line.path("message").asText().equals("POST /hooks/stripe/barro"))
        .anyMatch(line -> line.has("job") && line.path("shop").asText().equals("barro"));

    JsonNode failed = only(lines, "request failed");
    JsonNode asked = one(lines, line -> line.path("status").asInt() == 500 && line.has("request"));
    assertThat(failed.path("level").asText()).isEqualTo("ERROR");
    assertThat(failed.path("shop").asText()).isEqualTo("barro");
    assertThat(failed.path("request")).isEqualTo(asked.path("request"));
    assertThat(failed.path("stack").asText()).contains("product_text");
    assertThat(lines.getLast().path("message").asText()).isEqualTo("stopped");
  }

  @Test
  void oneCallerCannotFloodIt() throws Exception {
    Path data = folder.resolve("data");
    TestShops.create(data, "barro");
    Node node = new Node(data, Map.of("PUENTE_LOG", "JSON", "PUENTE_TRUSTED_PROXIES", "127.0.0.1"));
    Process server = node.serve();
    Buyer caller = new Buyer(node.port(), "barro.localhost");
    execute(data, "ALTER TABLE product_text RENAME TO product_text_gone");
    for (int i = 0; i < 40; i++) {
      assertThat(from(caller, "198.51.100.7", "/es-us/search?q=taza").status()).isEqualTo(500);
    }
    for (int i = 0; i < 1_000; i++) {
      from(caller, "198.51.100.8", "/nothing/" + i);
      caller.send(
          caller
              .request("/hooks/stripe/barro")
              .header("X-Forwarded-For", "198.51.100.8")
              .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }
    assertThat(from(caller, "198.51.100.9", "/another").status()).isEqualTo(404);
    server.destroy();
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();

    String log = node.printed();
    List<JsonNode> lines = log.lines().map(LogTest::read).toList();
    assertThat(lines).hasSizeLessThan(800);
    assertThat(lines).filteredOn(line -> line.has("stack")).hasSizeBetween(1, 15);
    assertThat(lines)
        .as("another caller is not silenced")
        .anyMatch(line -> line.path("message").asText().equals("GET /another"))
        .anyMatch(line -> line.path("message").asText().startsWith("log lines left out count="));
    assertThat(log).doesNotContain("198.51.100");
  }

  private static Buyer.Page from(Buyer caller, String address, String path) {
    return caller.send(caller.request(path).header("X-Forwarded-For", address).GET());
  }

  /** A request exactly as written; the JDK's client would refuse it. */
  private static String raw(int port, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: barro.localhost\r\nConnection: close\r\n\r\n"
                  .formatted(path)
                  .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String sendForm(int port, String path, String body) throws IOException {
    try (Socket socket = beginForm(port, path, body, body.length())) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Sends the beginning of a longer form. */
  private static Socket beginForm(int port, String path, String body, int length)
      throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket
        .getOutputStream()
        .write(
            """
            POST %s HTTP/1.1\r
            Host: barro.localhost\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: %d\r
            Connection: close\r
            \r
            %s"""
                .formatted(path, length, body)
                .getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }

  private static JsonNode only(List<JsonNode> lines, String message) {
    return one(lines, line -> line.path("message").asText().equals(message));
  }

  private static JsonNode one(List<JsonNode> lines, Predicate<JsonNode> wanted) {
    assertThat(lines).filteredOn(wanted).isNotEmpty();
    return lines.stream().filter(wanted).findFirst().orElseThrow();
  }

  private static void execute(Path data, String sql) throws SQLException {
    try (EmbeddedPostgres running = EmbeddedPostgres.open(data.resolve("postgres"))) {
      DatabaseAddress owner = running.address();
      try (Connection connection =
              DriverManager.getConnection(owner.toJdbcUrl(), owner.user(), owner.password());
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
