package io.puente.server.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.dashboard.account.AccountLink;
import io.puente.dashboard.account.AccountLinks;
import io.puente.server.operator.Operator;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import io.puente.shop.Shops;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A potter whom nobody knows opens her shop on a server that is open to everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignUpTest {

  private static final String PASSWORD = "torno luna maíz volcán";

  private final RunningShop running =
      RunningShop.startDemo(Map.of("PUENTE_TRUSTED_PROXIES", "127.0.0.1"));
  private int people;

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void opensAShopAndIsInsideAfterTheLink() throws Exception {
    Buyer phone = somebody();
    assertThat(phone.get("/").location()).contains("/es");
    assertThat(phone.get("/es").text()).contains("href=\"/es/open\"");
    assertThat(phone.get("/es/open").text()).contains("México", "/mailbox");

    Buyer.Page sent = phone.post("/es/open", form("Torno Lunar", "lucia@taller.mx"));
    assertThat(sent.location())
        .hasValueSatisfying(path -> assertThat(path).startsWith("/es/opened/torno-lunar/"));
    assertThat(phone.get(sent.location().orElseThrow()).text()).contains("torno-lunar.localhost");

    Shop shop = shop("torno-lunar");
    assertThat(shop.state()).isEqualTo(new ShopState.Unconfirmed());
    assertThat(shop.name()).isEqualTo("Torno Lunar");
    assertThat(shop.place().timeZone()).hasToString("America/Mexico_City");
    assertThat(shop.markets()).extracting(Market::code).containsExactly("es-mx");
    assertThat(shop.markets().getFirst().currency().getCode()).isEqualTo("MXN");

    Buyer owner = phone.at(shop.host());
    assertThat(signIn(owner, "lucia@taller.mx").text()).contains("Falta confirmar su correo");

    String link = link(shop, "account-confirm");
    assertThat(owner.get(link).text()).contains("Confirmar y entrar");
    assertThat(owner.get(link).status()).isEqualTo(200);
    assertThat(shop("torno-lunar").state()).as("reading changes nothing").isEqualTo(shop.state());
    assertThat(mailbox()).contains("Torno Lunar: confirme su correo", "lucia@taller.mx");

    Buyer.Page confirmed = owner.post(link, Map.of());
    assertThat(confirmed.location()).contains("/dashboard");
    assertThat(owner.get("/dashboard").status()).isEqualTo(200);
    assertThat(shop("torno-lunar").state()).isEqualTo(new ShopState.Preparation());
    assertThat(owner.get("/dashboard/emails").text()).doesNotContain("confirme su correo");

    Buyer.Page again = somebody().at(shop.host()).post(link, Map.of());
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.text()).contains("ya está confirmado");
    assertThat(somebody().at(shop.host()).get("/dashboard").status()).isEqualTo(303);
    assertThat(signIn(somebody().at(shop.host()), "LUCIA@taller.mx").location())
        .contains("/dashboard");
  }

  /** Defect: the page said of any name that its shop had just been opened. */
  @Test
  void thePageAfterTheFormIsNobodyElses() {
    Buyer phone = somebody();
    String own = phone.post("/es/open", form("Recibo", "iris@taller.mx")).location().orElseThrow();
    String receipt = own.substring(own.lastIndexOf('/') + 1);

    assertThat(phone.get(own).text()).contains("recibo.localhost", "/en/opened/recibo/" + receipt);
    for (String path :
        List.of(
            "/es/opened/recibo",
            "/es/opened/recibo/" + "A".repeat(receipt.length()),
            "/es/opened/recibo/ñ",
            "/es/opened/barro/" + receipt,
            "/es/opened/nadie/" + receipt)) {
      assertThat(phone.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void asksForAnotherAddressIfTheNameIsTaken() {
    Buyer phone = somebody();

    Buyer.Page taken = phone.post("/es/open", form("Barró", "rosa@taller.mx"));

    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.text())
        .contains("barro.localhost ya es de otra tienda", "value=\"barro-mx\"", "value=\"Barró\"")
        .contains("value=\"rosa@taller.mx\"", "value=\"MX\" selected")
        .doesNotContain(PASSWORD);
    Map<String, String> again = form("Barró", "rosa@taller.mx");
    again.put("slug", "barro-mx");
    assertThat(phone.post("/es/open", again).location())
        .hasValueSatisfying(path -> assertThat(path).startsWith("/es/opened/barro-mx/"));
  }

  /** Defect: a stranger who was faster kept his password of the shop that she confirmed. */
  @Test
  void whoAsksAgainSetsAPasswordByTheLink() {
    somebody().post("/es/open", form("Loza Norte", "ines@taller.mx"));
    String first = link(shop("loza-norte"), "account-confirm");

    Map<String, String> again = form("Loza Norte", "ines@taller.mx");
    again.put("password", "otra frase bastante larga");
    Buyer phone = somebody();
    assertThat(phone.post("/es/open", again).location())
        .hasValueSatisfying(path -> assertThat(path).startsWith("/es/opened/loza-norte/"));
    String second = resetLink(shop("loza-norte"));

    Buyer owner = phone.at("loza-norte.localhost");
    assertThat(owner.post(first, Map.of()).text()).contains("ya no sirve");
    assertThat(owner.post(second, Map.of("new_password", "la frase de Inés aquí")).location())
        .contains("/dashboard");
    assertThat(shop("loza-norte").state()).isEqualTo(new ShopState.Preparation());
    assertThat(signIn(somebody().at("loza-norte.localhost"), "ines@taller.mx").status())
        .as("the first password")
        .isEqualTo(422);
  }

  @Test
  void twoWhoWantOneNameAtOnceGetOneShop() throws Exception {
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Buyer.Page>> answers =
          IntStream.range(0, 2)
              .mapToObj(
                  i ->
                      both.submit(
                          () ->
                              somebody()
                                  .post("/es/open", form("Doble", "doble" + i + "@taller.mx"))))
              .toList();

      assertThat(List.of(answers.get(0).get().status(), answers.get(1).get().status()))
          .containsExactlyInAnyOrder(303, 422);
    }
  }

  @Test
  void twoTapsOfOnePersonOpenOneShop() throws Exception {
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      Buyer phone = somebody();
      List<Future<Buyer.Page>> answers =
          IntStream.range(0, 2)
              .mapToObj(
                  i -> both.submit(() -> phone.post("/es/open", form("Tap", "tap@taller.mx"))))
              .toList();

      for (Future<Buyer.Page> answer : answers) {
        assertThat(answer.get().location())
            .hasValueSatisfying(path -> assertThat(path).startsWith("/es/opened/tap/"));
      }
    }
    assertThat(new Shops(running.database()).all())
        .filteredOn(s -> s.name().equals("Tap"))
        .hasSize(1);
  }

  @Test
  void boundsTheShopsOfANetworkAndOfAnAddress() {
    Buyer fair = somebody();
    for (int i = 0; i < 10; i++) {
      assertThat(
              fair.post("/es/open", form("Feria " + i, "feria%d@taller.mx".formatted(i))).status())
          .isEqualTo(303);
    }
    Buyer.Page refused = fair.post("/es/open", form("Feria X", "feriax@taller.mx"));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).contains("muchas tiendas", "value=\"Feria X\"");

    for (int i = 0; i < 3; i++) {
      assertThat(somebody().post("/es/open", form("Una " + i, "una@taller.mx")).status())
          .isEqualTo(303);
    }
    assertThat(somebody().post("/es/open", form("Una X", "Una@taller.mx")).status()).isEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|''|Escriba el nombre",
        "name|www|no se puede formar",
        "slug|www|la usa el servidor",
        "name|陶芸|no se puede formar",
        "name|🍵|value=\"tienda-",
        "slug|Ñandú--X|Solo de 2 a 40",
        "country|''|Elija el país",
        "country|ZZ|Elija el país",
        "country|mx|Elija el país",
        "email|lucia|como ana@ejemplo.com",
        "email|a@b@c.mx|como ana@ejemplo.com",
        "email|lucia@correo.mailinator.com|dura solo unos minutos",
        "email|lucia@gmial.com|¿Quiso decir lucia@gmail.com?",
        "password|corta|Necesita al menos 15",
      })
  void saysWhatIsWrongAndKeepsTheRest(String field, String value, String said) {
    Map<String, String> form = form("Casa Azul", "lucia@taller.mx");
    form.put(field, value);

    Buyer.Page refused = somebody().post("/es/open", form);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains(said);
    if (!field.equals("email")) {
      assertThat(refused.text()).contains("value=\"lucia@taller.mx\"");
    }
    assertThat(refused.text()).doesNotContain(PASSWORD, "value=\"corta\"");
  }

  @ParameterizedTest
  @CsvSource({"name", "slug", "country", "email", "password"})
  void takesNoFieldOfTenThousandCharacters(String field) {
    Map<String, String> form = form("Casa Larga", "lucia@taller.mx");
    form.put(field, "á<\"".repeat(3_334));

    assertThat(somebody().post("/es/open", form).status()).isEqualTo(422);
    assertThat(named("casa-larga")).isEmpty();
  }

  @Test
  void asksOnceAboutAnAddressThatLooksMistyped() {
    Map<String, String> form = form("Casa Gmial", "lucia@gmial.com");
    form.put("asked_email", "lucia@gmial.com");

    assertThat(somebody().post("/es/open", form).location())
        .hasValueSatisfying(path -> assertThat(path).startsWith("/es/opened/casa-gmial/"));
  }

  /** Else a shop with a session would be deleted after two days. */
  @Test
  void anOperatorsLinkConfirmsAsWell() {
    somebody().post("/es/open", form("Sin Correo", "nora@taller.mx"));
    Shop shop = shop("sin-correo");
    String token =
        AccountLinks.create(
                running.database(),
                shop,
                "nora@taller.mx",
                AccountLink.Kind.RESET,
                Instant.now(),
                Duration.ofHours(1))
            .orElseThrow();

    Buyer owner = somebody().at(shop.host());
    Map<String, String> password = Map.of("new_password", "otra frase larga y nueva");
    assertThat(owner.post("/dashboard/links/" + token, password).location()).contains("/dashboard");
    assertThat(shop("sin-correo").state()).isEqualTo(new ShopState.Preparation());
  }

  @Test
  void deletesWhatNobodyHasConfirmedInTwoDays() throws Exception {
    Buyer phone = somebody();
    phone.post("/es/open", form("Olvidada", "olga@taller.mx"));
    phone.post("/es/open", form("Reciente", "olga@taller.mx"));
    phone.post("/es/open", form("Confirmada", "olga@taller.mx"));
    Shop confirmed = shop("confirmada");
    phone.at(confirmed.host()).post(link(confirmed, "account-confirm"), Map.of());
    try (Connection sql = running.ownersConnection();
        Statement age = sql.createStatement()) {
      age.execute(
          "UPDATE shop SET created_at = created_at - interval '49 hours'"
              + " WHERE slug IN ('olvidada', 'confirmada')");
    }

    running.signUp().deleteUnconfirmed();

    assertThat(named("olvidada")).isEmpty();
    assertThat(named("reciente")).isPresent();
    assertThat(named("confirmada")).isPresent();
    somebody()
        .at("olvidada.localhost")
        .getUntil("/dashboard/sign-in", page -> page.status() == 404);
    assertThat(somebody().post("/es/open", form("Olvidada", "otra@taller.mx")).location())
        .as("the name is free again")
        .hasValueSatisfying(path -> assertThat(path).startsWith("/es/opened/olvidada/"));
  }

  /** A new table of opening a shop must be among those that the deletion knows. */
  @Test
  void leavesNoRowOfAnUnconfirmedShopInAnyTable() throws Exception {
    Buyer phone = somebody();
    phone.post("/es/open", form("Sin Rastro", "eva@taller.mx"));
    phone.post("/es/open", form("Sin Rastro", "eva@taller.mx"));
    Shop shop = shop("sin-rastro");
    resetLink(shop);
    Buyer owner = phone.at(shop.host());
    owner.get("/dashboard/sign-in");
    owner.post("/dashboard/sign-in", Map.of("email", "eva@taller.mx", "password", "x"));
    signIn(owner, "eva@taller.mx");
    owner.get("/");
    try (Connection database = running.ownersConnection();
        Statement sql = database.createStatement()) {
      assertThat(tablesWithRowsOf(shop, sql))
          .contains("account_link", "email", "event", "market", "owner_account", "shop");
      sql.execute(
          "UPDATE shop SET created_at = created_at - interval '49 hours'"
              + " WHERE slug = 'sin-rastro'");

      running.signUp().deleteUnconfirmed();

      assertThat(tablesWithRowsOf(shop, sql)).isEmpty();
    }
  }

  /** Of all tables of shops, and all that refer to a shop. */
  private static Set<String> tablesWithRowsOf(Shop shop, Statement sql) throws SQLException {
    Map<String, String> columns = new TreeMap<>();
    try (ResultSet found =
        sql.executeQuery(
            """
            SELECT a.attrelid::regclass::text AS name, a.attname::text AS shop
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
            WHERE c.relnamespace = 'public'::regnamespace
              AND NOT a.attisdropped
              AND (a.attname = 'shop_id'
                OR EXISTS (
                  SELECT 1
                  FROM pg_constraint k
                  WHERE k.contype = 'f'
                    AND k.conrelid = a.attrelid
                    AND k.confrelid = 'shop'::regclass
                    AND k.conkey[1] = a.attnum))
            """)) {
      while (found.next()) {
        columns.put(found.getString("name"), found.getString("shop"));
      }
    }
    assertThat(columns).hasSizeGreaterThan(30);
    Set<String> tables = new TreeSet<>();
    for (Map.Entry<String, String> each : columns.entrySet()) {
      try (ResultSet rows =
          sql.executeQuery(
              "SELECT count(*) FROM %s WHERE %s = '%s'"
                  .formatted(each.getKey(), each.getValue(), shop.tenant()))) {
        rows.next();
        if (rows.getLong(1) > 0) {
          tables.add(each.getKey());
        }
      }
    }
    return tables;
  }

  /** Its history cannot be deleted: the sweep failed, and no other shop was ever deleted. */
  @Test
  void aShopThatAnOperatorWorksOnStaysAndKeepsNoOther() throws Exception {
    Buyer phone = somebody();
    phone.post("/es/open", form("Barro uno", "uno@taller.mx"));
    phone.post("/es/open", form("Barro dos", "dos@taller.mx"));
    phone.post("/es/open", form("Barro tres", "tres@taller.mx"));
    new Shops(running.database())
        .addHost(shop("barro-dos"), "dos.example", false, Operator.command(), Instant.now());
    try (Connection sql = running.ownersConnection();
        Statement age = sql.createStatement()) {
      age.execute(
          "UPDATE shop SET created_at = created_at - interval '49 hours' WHERE slug LIKE 'barro-%'");
    }

    running.signUp().deleteUnconfirmed();

    assertThat(named("barro-uno")).isEmpty();
    assertThat(named("barro-dos")).isPresent();
    assertThat(named("barro-tres")).isEmpty();
  }

  @Test
  void anOwnersSessionIsOfNoUseAtTheServersSite() {
    Buyer owner = running.owner();

    for (String path : running.server().sitePaths()) {
      String at =
          path.substring(path.indexOf(' ') + 1)
              .replace(":market", "es")
              .replace(":shop", "greda")
              .replace(":token", "A".repeat(32))
              .replace(":receipt", "A".repeat(32))
              .replace(":carrier", "sandbox-post")
              .replace(":file", "a".repeat(64) + "-640.jpg");
      Buyer.Page answer =
          path.startsWith("GET")
              ? owner.at("localhost").get(at)
              : owner.at("localhost").post(at, Map.of());
      assertThat(answer.status()).as(path).isLessThan(500);
      assertThat(answer.text()).as(path).doesNotContain("Taller greda");
    }
    assertThat(owner.at("localhost").get("/dashboard").status()).isEqualTo(404);
    assertThat(running.browser(running.shop()).get("/es/open").status()).isEqualTo(404);
  }

  private Buyer.Page signIn(Buyer browser, String email) {
    return browser.post("/dashboard/sign-in", Map.of("email", email, "password", PASSWORD));
  }

  private String mailbox() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address =
          URI.create("http://127.0.0.1:" + running.server().managementPort() + "/mailbox");
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }

  private static Map<String, String> form(String name, String email) {
    return new TreeMap<>(
        Map.of("name", name, "country", "MX", "email", email, "password", PASSWORD));
  }

  /** A browser from a network of its own, at the server's own site. */
  private synchronized Buyer somebody() {
    people++;
    return new Buyer(running.server().port(), "localhost").from("203.0.113." + people);
  }

  private Shop shop(String slug) {
    return named(slug).orElseThrow();
  }

  private Optional<Shop> named(String slug) {
    return new Shops(running.database()).named(slug);
  }

  private String link(Shop shop, String kind) {
    return RunningShop.newestLink(running, shop, kind);
  }

  /** A job sends it. */
  private String resetLink(Shop shop) {
    while (true) {
      try {
        return link(shop, "account-reset");
      } catch (IllegalStateException notYet) {
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
    }
  }
}
