package io.puente.server.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.testing.RealDatabase;
import io.puente.server.Server;
import io.puente.server.ServerSettings;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.TestShops;
import io.puente.storefront.shop.Shop;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest browser sends. Each is answered with a clear 4xx, and nothing is stored. */
@ExtendWith(RealDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

  private static final String SCRIPT =
      "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>";

  private final Database database;
  private final Server server;
  private final Shop potter;
  private final Shop weaver;
  private int rowsBefore;

  HostileRequestsTest(Vertx vertx, Database database, DatabaseAddress owner) {
    this.database = database;
    this.potter = TestShops.create(vertx, database, "potter");
    this.weaver = TestShops.create(vertx, database, "weaver");
    this.server =
        Server.start(
            ServerSettings.of(
                Map.of(
                    "PUENTE_DATABASE_URL", TestShops.databaseUrl(owner),
                    "PUENTE_PORT", "0",
                    "PUENTE_MANAGEMENT_PORT", "0",
                    "PUENTE_SANDBOX_PORT", "0")));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @BeforeEach
  void countRows() {
    rowsBefore = rows();
  }

  private int rows() {
    return database.asOperator(
        tx ->
            tx.update("SELECT 1 FROM cart_line")
                + tx.update("SELECT 1 FROM customer_order")
                + tx.update("SELECT 1 FROM email"));
  }

  private Buyer buyer() {
    return new Buyer(server.port(), potter.host());
  }

  @AfterEach
  void stillAnswers() {
    assertThat(buyer().get("/es-us").status()).isEqualTo(200);
  }

  private void nothingWasStored() {
    assertThat(rows()).isEqualTo(rowsBefore);
  }

  @Test
  void refusesWhatAnotherSitePosts() {
    Buyer buyer = buyer();
    String variant = buyer.variantOf("/es-us/products/plato");
    for (String origin : new String[] {"http://evil.example", "null", "http://" + weaver.host()}) {
      Buyer.Page answer =
          buyer.send(
              buyer
                  .request("/es-us/cart/lines")
                  .header("Origin", origin)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("variant=" + variant + "&quantity=1")));
      assertThat(answer.status()).as(origin).isEqualTo(403);
      assertThat(answer.text()).contains("no vino de nuestra página");
    }
    Buyer.Page silent =
        buyer.send(
            buyer
                .request("/es-us/cart/lines")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("variant=" + variant)));
    assertThat(silent.status()).isEqualTo(403);
    Buyer.Page fetched =
        buyer.send(
            buyer
                .request("/es-us/cart/lines")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("variant=" + variant)));
    assertThat(fetched.status()).isEqualTo(403);
    nothingWasStored();
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    Buyer.Page answer = buyer().post("/es-us/cart/lines", Map.of("variant", "x".repeat(200_000)));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).contains("No se guardó nada");
    nothingWasStored();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/../../../../etc/passwd",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static/..%2f..%2fmessages/messages_es.properties",
        "/pictures/..%2f..%2fetc%2fpasswd",
        "/pictures/%00.jpg",
        "/es-us/products/..%2f..%2fcart",
        "/es-us/products/' OR 1=1 --",
        "/es-us/orders/PT-2026-000001/guess",
        "//evil.example/es-us/nothing",
        "/es-us/nothing/here",
      })
  void findsNothingByPathTricks(String path) throws IOException {
    String answer = raw("GET " + path.replace(" ", "%20") + " HTTP/1.1", potter.host());
    assertThat(answer).startsWith("HTTP/1.1 404");
    assertThat(answer).doesNotContain("root:");
    nothingWasStored();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody.localhost", "127.0.0.1", "potter.localhost.evil.example", "*"})
  void knowsNoShopByAnotherName(String host) throws IOException {
    String answer = raw("GET /es-us HTTP/1.1", host);
    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer).doesNotContain("Taller");
  }

  /** A request exactly as written; the JDK's client would mend it. */
  private String raw(String requestLine, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              (requestLine + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      StringBuilder answer = new StringBuilder();
      reader.lines().forEach(line -> answer.append(line).append('\n'));
      return answer.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/xx-yy", "/es-zz/products/plato", "/es-US/cart", "/pt-pt/checkout"})
  void saysWhichMarketsThereAre(String path) {
    Buyer.Page answer = buyer().get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text())
        .contains("no vende ahí todavía")
        .contains("/es-us")
        .contains("/pt-br");
  }

  @Test
  void answersInTheReadersLanguage() {
    Buyer buyer = buyer();
    Buyer.Page english =
        buyer.send(buyer.request("/xx-yy").header("Accept-Language", "en-GB,en;q=0.8").GET());
    Buyer.Page portuguese =
        buyer.send(buyer.request("/nada").header("Accept-Language", "pt-BR").GET());
    assertThat(english.text()).contains("does not sell there yet");
    assertThat(portuguese.text()).contains("Não há nada aqui");
  }

  @Test
  void refusesAVariantOfAnotherShop() {
    Buyer weaversBuyer = new Buyer(server.port(), weaver.host());
    String foreign = weaversBuyer.variantOf("/es-us/products/plato");
    Buyer.Page answer = buyer().addToCart("es-us", foreign, 1);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("no se vende aquí");
    nothingWasStored();
  }

  @Test
  void aSessionOfOneShopIsUnknownInAnother() {
    Buyer visitor = buyer();
    visitor.addToCart("es-us", visitor.variantOf("/es-us/products/plato"), 3);
    assertThat(visitor.get("/es-us/cart").text()).contains("Plato");

    Buyer.Page elsewhere =
        visitor.send(visitor.request("/es-us/cart").setHeader("Host", weaver.host()).GET());
    assertThat(elsewhere.status()).isEqualTo(200);
    assertThat(elsewhere.text()).contains("carrito está vacío");
  }

  @Test
  void showsAScriptInAnyFieldAsText() {
    Buyer buyer = buyer();
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/plato"), 1);
    rowsBefore = rows();
    Map<String, String> form = new TreeMap<>();
    Buyer.addressInLosAngeles().keySet().forEach(field -> form.put(field, SCRIPT));
    form.put("recipient_name", SCRIPT);
    form.put("other", SCRIPT);
    form.put("seen_total", SCRIPT);

    Buyer.Page answer = buyer.post("/es-us/checkout", form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).doesNotContain("<script>alert").doesNotContain("<img src=x");
    Buyer.Page search = buyer.get("/es-us/search?q=%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(search.text()).doesNotContain("<script>alert");
    nothingWasStored();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0x10", "99999999999", "1e9", "NaN", "' OR 1", "１"})
  void takesAnOddQuantityForOneOrRefusesIt(String quantity) {
    Buyer buyer = buyer();
    String variant = buyer.variantOf("/es-us/products/plato");
    buyer.post("/es-us/cart/lines", Map.of("variant", variant, "quantity", quantity));
    assertThat(buyer.get("/es-us/cart").find("name=\"quantity\"[^>]*value=\"(\\d+)\""))
        .isIn(java.util.Optional.of("1"), java.util.Optional.of("99"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "FOO"})
  void refusesOtherMethods(String method) throws IOException {
    assertThat(raw(method + " /es-us/cart HTTP/1.1", potter.host()))
        .matches("(?s)HTTP/1.1 (405|404|501|400).*");
  }

  @Test
  void forbidsForeignScriptsOnEveryPage() throws IOException {
    for (String path :
        new String[] {
          "/es-us", "/es-us/products/plato", "/es-us/cart", "/nothing", "/es-us/search"
        }) {
      String answer = raw("GET " + path + " HTTP/1.1", potter.host());
      assertThat(answer)
          .as(path)
          .containsIgnoringCase("content-security-policy: default-src 'none'; script-src 'self'")
          .containsIgnoringCase("x-content-type-options: nosniff");
      assertThat(answer)
          .as(path)
          .doesNotContain("<style")
          .doesNotContain("style=\"")
          .doesNotContain("onclick");
    }
  }

  @Test
  void refusesAForgedWebhook() {
    Buyer stripe = buyer();
    Buyer.Page answer =
        stripe.send(
            stripe
                .request("/hooks/stripe/potter")
                .header("Stripe-Signature", "t=1,v1=00")
                .POST(BodyPublishers.ofString("{\"id\":\"evt_1\",\"object\":\"event\"}")));
    assertThat(answer.status()).isEqualTo(400);
    Buyer.Page unknown =
        stripe.send(stripe.request("/hooks/stripe/nobody").POST(BodyPublishers.ofString("{}")));
    assertThat(unknown.status()).isEqualTo(404);
  }
}
