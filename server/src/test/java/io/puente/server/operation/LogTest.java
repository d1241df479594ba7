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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
    Map<String, String> mistyped =
        Map.of("email", "owner@barro.example", "password", "my secret password");
    assertThat(buyer.post("/dashboard/sign-in", mistyped).status()).isEqualTo(422);
    execute(data, "ALTER TABLE product_text RENAME TO product_text_gone");
    assertThat(buyer.get("/es-us/search?q=ana%40example.com").status()).isEqualTo(500);
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
