package io.puente.server.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.testing.RealDatabase;
import io.puente.server.Server;
import io.puente.server.ServerSettings;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.TestShops;
import io.puente.shop.Shop;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
  @ValueSource(
      strings = {
        "/%",
        "/%zz",
        "/es-us/%",
        "/es-us/search?q=%00",
        "/es-us/search?q=a%",
        "/es-us/search?q=%2",
        "/es-us/search?%=1",
        "/es-us/search?q=1&x=%G1",
        "/es-us/products/a%00b",
        "/es-us/products/%E0%A4%A",
        "/es-us/categories/a%00b",
        "/es-us/orders/PT%00/key",
        "/es-us/orders/PT-2026-000001/key?x=%",
        "/es-us/cart?%00",
        "/pictures/%00.jpg",
        "/static/%",
        "/guide/en?%",
        "/sitemap.xml?file=%",
        "/api/v1/%",
        "/api/v1/openapi.json?%00",
        "/dashboard/orders/%00",
        "/dashboard/sign-in?next=%"
      })
  void refusesNulAndBrokenPercentSigns(String path) throws IOException {
    for (String method : new String[] {"GET", "HEAD", "POST"}) {
      String answer = raw(method + " " + path + " HTTP/1.1", potter.host());
      assertThat(answer).as(method).startsWith("HTTP/1.1 400");
      assertThat(answer).as("as every answer").containsIgnoringCase("content-security-policy:");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/es-us/search?q=%FF",
        "/es-us/search?q=ni%F1o",
        "/es-us/search?q=%ED%A0%80",
        "/es-us/search?q=100%25",
        "/es-us/search?q=%F0%9F%8E%81",
        "/es-us/products/%FF",
        "/es-us/products/%C3%A9",
        "/%25",
        "/es-us/search?" + "a=1&a=2&=&&="
      })
  void answersWhateverElseIsEncoded(String path) throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1", potter.host())).matches("(?s)HTTP/1.1 (200|404).*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept-Language: ;;q=x,,",
        "Accept-Language: es;q=abc, *;q=9999999999999999999999",
        "Accept-Encoding: gzip;q=no, ;, br;q=",
        "Cookie: =;;puente_visitor=%00; x",
        "Cookie: puente_session=\u0001%; puente_region=US-%00",
        "X-Forwarded-For: %00, ::::, 1.2.3",
        "If-None-Match: \"%00",
        "Referer: http://%",
        "User-Agent: %00%",
        "Range: bytes=9-1",
      })
  void answersWithOddHeaders(String header) throws IOException {
    String answer = raw("GET /es-us/cart HTTP/1.1", potter.host() + "\r\n" + header);
    assertThat(answer).matches("(?s)HTTP/1.1 (200|400).*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET es-us HTTP/1.1", "GET ? HTTP/1.1", "OPTIONS * HTTP/1.1", "GET ?% HTTP/1.1"})
  void answersARequestWithoutAPath(String requestLine) throws IOException {
    assertThat(raw(requestLine, potter.host())).matches("(?s)HTTP/1.1 4.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"variant=%00", "variant=%", "variant=%zz&quantity=1", "%00=1", "a=%E0%A4%A"})
  void refusesNulAndBrokenPercentSignsInForms(String body) {
    Buyer buyer = buyer();
    Buyer.Page answer =
        buyer.send(
            buyer
                .request("/es-us/cart/lines")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.status()).isEqualTo(400);
    nothingWasStored();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/es-us",
        "/es-us/products/plato",
        "/es-us/products/nothing",
        "/es-us/categories/nothing",
        "/es-us/search?q=plato",
        "/es-us/cart",
        "/es-us/cart/count",
        "/es-us/checkout",
        "/es-us/sitemap.xml",
        "/robots.txt",
        "/sitemap.xml",
        "/guide/en",
        "/dashboard",
        "/dashboard/sign-in",
        "/api/v1/openapi.json",
        "/nothing",
        "/xx-yy"
      })
  void answersHeadWhereverGetIsAnswered(String path) throws IOException {
    for (int time = 0; time < 2; time++) { // once rendered, once from the cache
      String get = raw("GET " + path + " HTTP/1.1", potter.host());
      String head = raw("HEAD " + path + " HTTP/1.1", potter.host());
      assertThat(statusOf(head)).isEqualTo(statusOf(get));
      assertThat(body(head)).isEmpty();
      assertThat(header(head, "content-type")).isEqualTo(header(get, "content-type"));
      assertThat(header(head, "content-length")).isEqualTo(header(get, "content-length"));
    }
  }

  private static String statusOf(String answer) {
    return answer.substring(0, answer.indexOf('\n'));
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\n\n") + 2);
  }

  private static String header(String answer, String name) {
    return answer
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith(name + ":"))
        .findFirst()
        .orElse("");
  }

  @Test
  void headOfAStreamThatIsRefusedEnds() throws IOException {
    assertThat(raw("HEAD /dashboard/parcels/stream HTTP/1.1", potter.host()))
        .matches("(?s)HTTP/1.1 401.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4;a\r\n",
        "4;a=b\r\n",
        "4;a=b;c=\"d e\"\r\n",
        "4 ; a = b\r\n",
        "4;a=\"x\\\"y\"\r\n",
        "04;ieof\r\n"
      })
  void answersABodyWithLegalChunkExtensions(String chunk) throws IOException {
    String answer =
        send(
            """
            POST /hooks/stripe/potter HTTP/1.1\r
            Host: %s\r
            Transfer-Encoding: chunked\r
            Connection: close\r
            \r
            %s{}{}\r
            0;end=1\r
            \r
            """
                .formatted(potter.host(), chunk));
    assertThat(answer).startsWith("HTTP/1.1 400").endsWith("unsigned\n");
  }

  /** RFC 9112, 3.2: the proxy before this server may have taken the other host. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /es-us HTTP/1.1|Host: POTTER|Host: POTTER",
        "GET /es-us HTTP/1.1|Host: POTTER|Host: WEAVER",
        "GET /es-us HTTP/1.1|Host: nobody.localhost|Host: POTTER",
        "GET /es-us HTTP/1.1|Host: nobody.localhost|Host: nobody.localhost",
        "GET /es-us HTTP/1.0|Host: POTTER|Host: WEAVER",
        "GET /es-us HTTP/1.1|Host: POTTER, WEAVER",
        "GET /es-us HTTP/1.1|Host:",
        "GET /es-us HTTP/1.0|Host:",
        "GET /es-us HTTP/1.1|X: no host",
        "GET /es-us HTTP/1.1|Host: POTTER:x",
        "GET /es-us HTTP/1.1|Host: owner@POTTER",
        "GET http://WEAVER/es-us HTTP/1.1|Host: POTTER",
        "GET http://POTTER/es-us HTTP/1.1|Host: nobody.localhost",
        "GET http://POTTER/es-us HTTP/1.1|Host:",
        "GET http://POTTER/es-us HTTP/1.1|X: no host",
        "GET http://POTTER/es-us HTTP/1.0|X: no host",
        "GET http://POTTER:81/es-us HTTP/1.1|Host: POTTER",
        "GET http://owner@POTTER/es-us HTTP/1.1|Host: POTTER",
        "GET http:///es-us HTTP/1.1|Host: POTTER",
        "GET ftp://POTTER/es-us HTTP/1.1|Host: POTTER",
        "HEAD /es-us HTTP/1.1|Host: POTTER|Host: WEAVER",
        "POST /es-us/cart/lines HTTP/1.1|Host: POTTER|Host: WEAVER|Content-Length: 0",
        "POST /api/v1/quotes HTTP/1.1|Host: POTTER|Host: WEAVER|Content-Length: 0",
        "GET /static/nothing.css HTTP/1.1|Host: POTTER|Host: WEAVER"
      })
  void refusesARequestForTwoHostsOrNone(String request) throws IOException {
    assertThat(buyer().get("/es-us").status()).as("cached").isEqualTo(200);
    assertThat(sendLines(request)).matches("(?s)HTTP/1.[01] 400.*").doesNotContain("/products/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /es-us HTTP/1.1|host: POTTER",
        "GET /es-us HTTP/1.1|Host: Potter.LOCALHOST:80",
        "GET /es-us HTTP/1.0|Host: POTTER",
        "GET http://POTTER/es-us HTTP/1.1|Host: POTTER",
        "GET HTTP://Potter.localhost:80/es-us?x=/ HTTP/1.1|Host: POTTER",
        "GET https://POTTER/es-us HTTP/1.1|Host: POTTER:443"
      })
  void answersARequestForOneHostHoweverItIsWritten(String request) throws IOException {
    assertThat(sendLines(request)).matches("(?s)HTTP/1.[01] 200.*");
  }

  /** RFC 9112, 5 and 6: each has been a way to hide a second request from a proxy. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: +5",
        "Content-Length: -5",
        "Content-Length: 5, 6",
        "Content-Length: 5|Content-Length: 6",
        "Content-Length: 0x5",
        "Content-Length: 5 5",
        "Content-Length:",
        "Content-Length : 5",
        "Content-Length: 5|Content-Length: 5",
        "Content-Length: 5| 6",
        "Content-Length: 5|\t5",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked, chunked",
        "Transfer-Encoding: chunked|Transfer-Encoding: chunked",
        "Transfer-Encoding: chunked|Transfer-Encoding: identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: \u000bchunked",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding: chunked;q=1",
        "Transfer-Encoding: identity|Content-Length: 5"
      })
  void refusesABodyWhoseEndIsInDoubt(String headers) throws IOException {
    String request =
        "POST /hooks/stripe/potter HTTP/1.1|Host: POTTER|%s||5|hello|0||GET /es-us/smuggled HTTP/1.1|Host: POTTER"
            .formatted(headers);
    String answer = sendLines(request);
    assertThat(answer).matches("(?s)HTTP/1.1 (400|501).*").doesNotContain("unsigned");
    assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer, then the end").hasSize(2);
  }

  /** Lines parted by bars, with an empty line at their end. */
  private String sendLines(String request) throws IOException {
    String closing = request.contains("POST /hooks") ? request : request + "|Connection: close";
    return send(
        (closing + "||")
            .replace("POTTER", potter.host())
            .replace("WEAVER", weaver.host())
            .replace("|", "\r\n"));
  }

  @Test
  void closesAConnectionWhoseRequestHasBothLengths() throws IOException {
    String answer =
        send(
            """
            POST /hooks/stripe/potter HTTP/1.1\r
            Host: %s\r
            Content-Length: 5\r
            Transfer-Encoding: chunked\r
            \r
            0\r
            \r
            GET /es-us/smuggled HTTP/1.1\r
            Host: %s\r
            \r
            """
                .formatted(potter.host(), potter.host()));
    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer, then the end").hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hooks/stripe/potter", "/hooks/carriers/sandbox-post/potter"})
  void refusesAHooksBodyThatIsTooLargeUnderAnyHost(String path) throws IOException {
    for (String host : new String[] {potter.host(), "127.0.0.1"}) {
      String body = "x".repeat(600 * 1024);
      String answer =
          send(
              "POST %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(path, host, body.length(), body));
      assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large");
    }
  }

  /** Sends bytes as they are and reads until the server closes the connection. */
  private String send(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      StringBuilder answer = new StringBuilder();
      reader.lines().forEach(line -> answer.append(line).append('\n'));
      return answer.toString();
    }
  }

  @Test
  void aCategoryPageBeyondTheLastIsNotFoundAndAPageHasOneAddress() {
    Buyer buyer = buyer();
    String category = buyer.get("/es-us").find("href=\"(/es-us/categories/[^\"?]+)").orElseThrow();
    assertThat(buyer.get(category).status()).isEqualTo(200);
    for (String page : new String[] {"2", "40", "999999"}) {
      assertThat(buyer.get(category + "?page=" + page).status()).as(page).isEqualTo(404);
    }
    for (String page : new String[] {"1", "0", "-1", "x", "9999999", "1.5"}) {
      assertThat(buyer.get(category + "?page=" + page).location()).as(page).contains(category);
    }
    assertThat(buyer.get(category + "?page=0007").location()).contains(category + "?page=7");
  }

  @Test
  void unknownParametersMakeNoNewCacheEntries() {
    Buyer buyer = buyer();
    String variant = buyer.variantOf("/es-us/products/plato");
    for (String path :
        new String[] {"/es-us/products/plato", "/es-us/products/plato?v=" + variant, "/es-us"}) {
      assertThat(buyer.get(path).status()).isEqualTo(200);
    }
    double before = cachedPages();
    for (int i = 0; i < 50; i++) {
      for (String query :
          new String[] {
            "?v=" + i,
            "?v=%20" + i,
            "?region=Z" + i,
            "?x=" + i,
            "?v=" + variant + "&utm=" + i,
            "?v=" + variant + "&region=" + i,
            "?v=" + variant + "&v=" + i
          }) {
        buyer.get("/es-us/products/plato" + query);
      }
      buyer.get("/es-us?page=" + i);
      buyer.get("/es-us/products/nothing-" + i);
    }
    // Pages of the tests before may have expired meanwhile.
    assertThat(cachedPages()).isLessThanOrEqualTo(before);
    Buyer.Page unknown = buyer.get("/es-us/products/plato?v=unknown");
    assertThat(unknown.location()).contains("/es-us/products/plato");
  }

  private double cachedPages() {
    Buyer operator = new Buyer(server.managementPort(), "127.0.0.1");
    return Double.parseDouble(
        operator.get("/metrics").find("\\npuente_page_cache_pages (\\S+)").orElseThrow());
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
    form.put("seen", SCRIPT);

    Buyer.Page answer = buyer.post("/es-us/checkout", form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).doesNotContain("<script>alert").doesNotContain("<img src=x");
    Buyer.Page search = buyer.get("/es-us/search?q=%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(search.text()).doesNotContain("<script>alert");
    nothingWasStored();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0x10", "99999999999", "1e9", "NaN", "' OR 1", "１"})
  void readsAnOddQuantityOrAddsNothing(String quantity) {
    Buyer buyer = buyer();
    String variant = buyer.variantOf("/es-us/products/plato");
    buyer.post("/es-us/cart/lines", Map.of("variant", variant, "quantity", quantity));
    assertThat(buyer.get("/es-us/cart").find("name=\"quantity\"[^>]*value=\"(\\d+)\""))
        .isIn(java.util.Optional.empty(), java.util.Optional.of("1"));
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
