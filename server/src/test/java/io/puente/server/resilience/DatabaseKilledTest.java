package io.puente.server.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.Node;
import io.puente.server.testing.TestShops;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the embedded PostgreSQL while the server serves. */
class DatabaseKilledTest {

  private static final int DATABASE_LOST = 1;

  @TempDir private Path folder;

  @Test
  void buyersAreToldAndTheDatabaseComesBackOrTheProcessEnds() throws Exception {
    Path data = folder.resolve("data");
    TestShops.create(data, "barro");
    Node node = new Node(data);
    Process server = node.serve();
    Buyer buyer = new Buyer(node.port(), "barro.localhost");
    String variant = buyer.variantOf("/es-us/products/taza-azul");
    String home = buyer.get("/es-us").text();
    buyer.addToCart("es-us", variant, 1);

    takeAwayAFileOfTheDatabase(data);
    node.killDatabase();
    node.awaitReadiness(server, 503);

    assertThat(node.health("live")).isEqualTo(200);
    assertThat(buyer.get("/es-us").text()).as("a page from memory").isEqualTo(home);
    assertUnavailable(buyer, "/es-us/cart", "La tienda vuelve en un momento");
    assertUnavailable(buyer, "/en-us/cart", "The shop will be back in a moment");
    assertUnavailable(buyer, "/pt-br/cart", "A loja volta em um momento");
    assertUnavailable(buyer, "/es-us/products/plato", "La tienda vuelve en un momento");
    assertThat(buyer.addToCart("es-us", variant, 1).status()).isEqualTo(503);
    Map<String, String> owner = Map.of("email", "owner@barro.example", "password", "barro");
    assertThat(buyer.post("/dashboard/sign-in", owner).status()).isEqualTo(503);

    giveItBack(data);
    node.awaitReadiness(server, 200);

    assertThat(buyer.get("/es-us/products/plato").status()).isEqualTo(200);
    assertThat(buyer.checkOut("es-us").location())
        .as("the cart is as it was")
        .hasValueSatisfying(to -> assertThat(to).contains("/pay/"));
    assertThat(node.printed()).contains("postgres has ended", "postgres started again");

    takeAwayAFileOfTheDatabase(data);
    node.killDatabase();

    assertThat(server.waitFor(60, TimeUnit.SECONDS)).as("ends by itself").isTrue();
    assertThat(server.exitValue()).isEqualTo(DATABASE_LOST);
    assertThat(node.printed())
        .contains(
            "the embedded PostgreSQL has ended and cannot be started again", "this process ends");
  }

  private static void assertUnavailable(Buyer buyer, String path, String title) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(buyer.request(path).GET().build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(answer.body()).contains(title);
    }
  }

  private static void takeAwayAFileOfTheDatabase(Path data) throws Exception {
    Files.move(control(data), data.resolve("pg_control"));
  }

  private static void giveItBack(Path data) throws Exception {
    Files.move(data.resolve("pg_control"), control(data));
  }

  private static Path control(Path data) {
    return data.resolve("postgres/data/global/pg_control");
  }
}
