package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import io.puente.shop.Shop;
import io.puente.storefront.editing.UnusedPictures;
import io.puente.storefront.editing.UnusedPictures.RemovedPictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner says how her shop looks, and who is behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookFormsTest {

  private static final String LOOK = "/dashboard/look";
  private static final String IDENTITY = "/dashboard/look/identity";
  private static final String PREVIEW = "/dashboard/look/preview?";
  private static final String HOME = "/es-us";
  private static final String YELLOW = "#ffd600";
  private static final String LONG = "á".repeat(10_000);

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();
  private final Buyer stranger = running.browser(running.shop());

  @AfterAll
  void close() {
    running.close();
  }

  @BeforeEach
  void asAtFirst() {
    assertThat(send(look()).location()).contains(LOOK + "?saved=1");
    assertThat(owner.post(IDENTITY, identity()).location()).contains(IDENTITY + "?saved=1");
  }

  private Map<String, String> look(String... changed) {
    Map<String, String> form = new TreeMap<>();
    form.put("seen", seen(LOOK));
    form.put("name", "Taller barro");
    form.put("theme", "plain");
    form.put("accent_of", "theme");
    form.put("accent", "#2c4a43");
    form.put("tagline_es", "Barro");
    form.put("about_es", "Somos dos.");
    return with(form, changed);
  }

  private Map<String, String> identity(String... changed) {
    Map<String, String> form = new TreeMap<>();
    form.put("seen", seen(IDENTITY));
    form.put("email", "hola@barro.example");
    return with(form, changed);
  }

  private static Map<String, String> with(Map<String, String> form, String... changed) {
    for (int i = 0; i < changed.length; i += 2) {
      form.put(changed[i], changed[i + 1]);
    }
    return form;
  }

  private String seen(String page) {
    return owner.get(page).find("name=\"seen\" value=\"([^\"]+)").orElseThrow();
  }

  private Buyer.Page send(Map<String, String> form) {
    return owner.post(LOOK, form);
  }

  private String row(Shop shop) {
    return running
        .database()
        .inTenant(
            shop.tenant(),
            tx ->
                tx.oneRow("SELECT s::text FROM shop s WHERE s.shop_id = $1", tx.tenant().id())
                    .getString(0));
  }

  @Test
  void themeAccentNameAndWordsAreSeenByBuyersAtOnce() {
    Buyer.Page saved =
        send(
            look(
                "name", "Barro y Agua",
                "theme", "market",
                "accent_of", "own",
                "accent", "#1D3F94",
                "tagline_es", "Barro de Puebla",
                "tagline_en", "Clay from Puebla",
                "about_es", "Somos dos.\n\nDesde 1990."));

    assertThat(saved.location()).contains(LOOK + "?saved=1");
    assertThat(owner.get(LOOK + "?saved=1").text()).contains("Su tienda ya se ve así.");
    Buyer.Page home = stranger.getUntil(HOME, page -> page.text().contains("Barro y Agua"));
    assertThat(home.text())
        .contains("data-theme=\"market\"", "<h1>Barro de Puebla</h1>", "<p>Desde 1990.</p>");
    assertThat(stranger.get("/en-us").text()).contains("<h1>Clay from Puebla</h1>");
    String sheet = home.find("href=\"(/look/market-1d3f94-[0-9a-f]{16}\\.css)\"").orElseThrow();
    HttpResponse<String> css = ask(stranger, sheet);
    assertThat(css.body()).contains("[data-theme=\"market\"]", "--accent: #1d3f94;");
    assertThat(css.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
    assertThat(css.headers().firstValue("content-type")).contains("text/css; charset=utf-8");
    String other = sheet.replace("1d3f94", "1d3f95");
    assertThat(stranger.get(other).status()).as("another colour's hash").isEqualTo(404);
    assertThat(stranger.get("/look/market-ffd600-0000000000000000.css").status()).isEqualTo(404);
  }

  private static HttpResponse<String> ask(Buyer who, String path) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(who.request(path).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Reported of many themes: white letters on a yellow button, and yellow links on white. */
  @Test
  void aColourThatCannotBeReadIsRefusedAndTheNearestIsOffered() {
    String before = row(running.shop());

    Buyer.Page refused =
        send(look("accent_of", "own", "accent", YELLOW, "about_es", "Lo que escribí."));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("este color no se leería bien", "Lo que escribí.");
    assertThat(row(running.shop())).isEqualTo(before);
    String offered = refused.find("name=\"accent_offer\" value=\"(#[0-9a-f]{6})\"").orElseThrow();
    assertThat(owner.get(LOOK + "/accent?theme=plain&accent_of=own&accent=%23ffd600").text())
        .as("while she chooses")
        .contains("value=\"" + offered + "\"", "contraste es 1");
    assertThat(owner.get(LOOK + "/accent?theme=plain&accent_of=own&accent=%232c4a43").text())
        .contains("Se lee bien", "En pantallas oscuras");
    assertThat(owner.get(LOOK + "/accent?theme=plain&accent_of=theme&accent=%23ffd600").text())
        .isEmpty();

    assertThat(send(look("accent_of", "own", "accent", YELLOW, "accent_offer", offered)).status())
        .isEqualTo(303);
    assertThat(row(running.shop())).contains(offered);
  }

  /** A theme has other papers: what can be read on one cannot on another. */
  @Test
  void theAccentIsCheckedInTheThemeThatIsChosenWithIt() {
    String barely = "#757575";

    assertThat(
            owner
                .get(LOOK + "/accent?theme=market&accent_of=own&accent=%23" + barely.substring(1))
                .text())
        .contains("accent_offer");
    assertThat(send(look("theme", "market", "accent_of", "own", "accent", barely)).status())
        .isEqualTo(422);
  }

  @Test
  void thePreviewShowsWhatIsTypedAndChangesNothing() {
    String before = row(running.shop());
    String typed =
        "theme=cacao&accent_of=own&accent=%231d3f94&name=Otro+nombre&tagline_es=Otra+frase";

    HttpResponse<String> preview = ask(owner, PREVIEW + typed);

    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains("data-theme=\"cacao\"", "Otro nombre", "<h1>Otra frase</h1>")
        .contains("/look/cacao-1d3f94-", "Taza azul", "<base target=\"_blank\">")
        .doesNotContain("<script");
    assertThat(preview.headers().firstValue("cache-control")).contains("no-store");
    assertThat(policy(preview)).contains("frame-ancestors 'self'").doesNotContain("frame-src");
    assertThat(policy(ask(owner, LOOK))).contains("frame-src 'self'", "frame-ancestors 'none'");
    assertThat(policy(ask(stranger, HOME)))
        .contains("frame-ancestors 'none'")
        .doesNotContain("frame-src");
    assertThat(row(running.shop())).isEqualTo(before);
    assertThat(stranger.get(HOME).text()).doesNotContain("Otro nombre", "cacao");
    assertThat(owner.get(HOME).text()).doesNotContain("Otro nombre", "cacao");

    assertThat(stranger.get(PREVIEW + typed).location().orElse(""))
        .startsWith("/dashboard/sign-in");
    assertThat(running.owner(running.neighbour()).at(running.shop().host()).get(PREVIEW + typed))
        .extracting(Buyer.Page::status)
        .isEqualTo(303);
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("content-security-policy").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "theme=%22%3E%3Cscript%3E&accent=%22&accent_of=own&name=%3Cscript%3Ealert(1)%3C/script%3E",
        "theme=&accent=&accent_of=&name=",
        "name=%E2%80%8D%E2%80%8D&accent_of=own&accent=%23ffffff",
        ""
      })
  void aPreviewOfNonsenseIsThatOfWhatCanBeShown(String typed) {
    Buyer.Page preview = owner.get(PREVIEW + typed);

    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.text()).contains("data-theme=\"plain\"").doesNotContain("<script");
  }

  @Test
  void aShopInPreparationHasAPreview() {
    running
        .database()
        .inTenant(
            running.neighbour().tenant(),
            tx ->
                tx.update(
                    "UPDATE shop SET state = 'preparation', theme = 'alpaca' WHERE shop_id = $1",
                    tx.tenant().id()));
    Buyer theirs = running.owner(running.neighbour());

    assertThat(theirs.get(PREVIEW + "theme=majolica").text())
        .contains("data-theme=\"majolica\"", "Taza azul");
  }

  @ParameterizedTest
  @CsvSource({
    "name,       '',                 Ponga un nombre que se pueda leer.",
    "name,       \u200D\u200D,       Ponga un nombre que se pueda leer.",
    "theme,      neon,               Elija uno de los temas.",
    "theme,      '',                 Elija uno de los temas.",
    "accent,     red,                Eso no es un color.",
    "accent,     '#12345g',          Eso no es un color.",
    "accent,     'url(//a.example)', Eso no es un color."
  })
  void nonsenseIsRefusedInWords(String field, String value, String told) {
    String before = row(running.shop());

    Buyer.Page refused = send(look("accent_of", "own", field, value));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains(told, "Somos dos.");
    assertThat(row(running.shop())).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "name,       «Nombre de la tienda» tiene más de 60",
    "tagline_pt, «Frase» tiene más de 160",
    "about_en,   «Historia» tiene más de 3"
  })
  void whatIsTooLongIsToldAndKept(String field, String told) {
    Buyer.Page refused = send(look(field, LONG));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains(told, LONG);
  }

  /** Reported of many systems: a mark that turns the letters behind it around. */
  @Test
  void aNameTurnsNoLettersAround() {
    send(look("name", "Barro\u202Eojor\u2066 \u200Bfino"));

    assertThat(row(running.shop())).contains("Barroojor fino");
    stranger.getUntil(HOME, page -> page.text().contains("<bdi>Barroojor fino</bdi>"));
  }

  @Test
  void aStaleFormOverwritesNothingAndTheSameTwiceIsOnce() {
    Map<String, String> stale = look("name", "De la otra pestaña");
    Map<String, String> first = look("name", "Primero", "theme", "alpaca");
    List<Buyer.Page> both =
        Stream.of(first, first)
            .map(form -> CompletableFuture.supplyAsync(() -> send(form)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(both).extracting(Buyer.Page::status).containsExactly(303, 303);
    String before = row(running.shop());

    Buyer.Page refused = send(stale);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("role=\"alert\"", "De la otra pestaña");
    assertThat(row(running.shop())).isEqualTo(before);
    assertThat(
            running
                .database()
                .<Long>inTenant(
                    running.shop().tenant(),
                    tx ->
                        tx.oneRow(
                                """
                                SELECT count(*)
                                FROM audit_entry
                                WHERE shop_id = $1
                                  AND action = 'look'
                                  AND subject = 'Primero'
                                """,
                                tx.tenant().id())
                            .getLong(0)))
        .isOne();
  }

  @Test
  void ofTwoDifferentFormsAtOnceOneIsTold() {
    List<Map<String, String>> forms = List.of(look("name", "La una"), look("name", "La otra"));

    List<Buyer.Page> answers =
        forms.stream()
            .map(form -> CompletableFuture.supplyAsync(() -> send(form)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Buyer.Page::status).containsExactlyInAnyOrder(303, 409);
    String stored = answers.getFirst().status() == 303 ? "La una" : "La otra";
    assertThat(row(running.shop())).contains(stored);
  }

  @Test
  void aWideLogoStandsForTheNameAndASquareOneBesideIt() {
    String square = logo(TestPictures.png(TestPictures.plain(Color.BLUE, 400, 400)));
    stranger.getUntil(HOME, page -> page.text().contains("alt=\"\">" + "<bdi>Taller barro</bdi>"));

    String wide = logo(TestPictures.png(TestPictures.plain(Color.RED, 800, 200)));
    Buyer.Page home =
        stranger.getUntil(HOME, page -> page.text().contains("alt=\"Taller barro\">"));
    assertThat(home.text())
        .contains("/pictures/" + wide + "-320.jpg\" width=\"320\" height=\"80\"")
        .doesNotContain("<bdi>Taller barro</bdi>");

    assertThat(sweptLater()).anyMatch(data -> data.contains(square));
    Instant later = Instant.now().plus(Duration.ofDays(40));
    new UnusedPictures(running.database())
        .sweep(running.shop().tenant(), new RemovedPictures(List.of(square, wide)), later);
    assertThat(stranger.get("/pictures/" + wide + "-320.jpg").status()).isEqualTo(200);
    assertThat(stranger.get("/pictures/" + square + "-320.jpg").status()).isEqualTo(404);

    assertThat(owner.post(LOOK + "/logo/removal", Map.of("seen", square)).status())
        .as("a stale window")
        .isEqualTo(409);
    assertThat(owner.post(LOOK + "/logo/removal", Map.of("seen", wide)).text())
        .contains("Se quitó el logo.");
    stranger.getUntil(HOME, page -> page.text().contains("<bdi>Taller barro</bdi>"));
  }

  private List<String> sweptLater() {
    return running
        .database()
        .asOperator(
            tx ->
                tx
                    .rows(
                        """
                        SELECT convert_from(task_data, 'UTF8') AS data
                        FROM scheduled_tasks
                        WHERE task_name = 'sweep-pictures'
                        """)
                    .stream()
                    .map(row -> row.getString("data"))
                    .toList());
  }

  /** Reported of many shops: a white logo on a transparent ground is white on white. */
  @Test
  void aLogoThatIsDrawnForDarkGroundsIsRefusedInWords() {
    BufferedImage white = new BufferedImage(400, 200, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = white.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillOval(50, 50, 100, 100);
    graphics.dispose();
    String stored = seenLogo(owner.get(LOOK));

    Buyer.Page refused =
        owner.upload(
            LOOK + "/logo", Map.of("seen", stored), "file", "blanco.png", TestPictures.png(white));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("«blanco.png» es casi todo blanco", "El logo sigue");
    assertThat(seenLogo(owner.get(LOOK))).isEqualTo(stored);
  }

  private String logo(byte[] file) {
    String stored = seenLogo(owner.get(LOOK));
    Buyer.Page saved =
        owner.upload(LOOK + "/logo", Map.of("seen", stored), "file", "logo.png", file);
    assertThat(saved.text()).contains("Su tienda ya muestra este logo.");
    return seenLogo(saved);
  }

  private static String seenLogo(Buyer.Page page) {
    return page.find("(?s)look/logo\".*?name=\"seen\" value=\"([^\"]*)").orElseThrow();
  }

  @Test
  void theOwnerChoosesThePiecesOfTheHomePage() {
    String page = LOOK + "/products";
    assertThat(owner.get(page + "?q=plat").text()).contains(">Plato</strong>");
    assertThat(owner.get(page + "?q=" + "x".repeat(500)).status()).isEqualTo(200);
    feature("add", "plato", "");
    feature("add", "taza-azul", "plato");
    assertThat(feature("add", "taza-azul", "plato").status()).as("twice").isEqualTo(303);
    Buyer.Page stale = feature("remove", "plato", "plato");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("en otra ventana");
    assertThat(feature("add", "nada-de-esto", "plato taza-azul").status()).isEqualTo(422);
    assertThat(feature("add", "a".repeat(10_000), "plato taza-azul").status()).isEqualTo(422);
    feature("earlier", "taza-azul", "plato taza-azul");

    Buyer.Page home =
        stranger.getUntil(HOME, each -> !each.text().contains("/products/florero-unico"));
    assertThat(home.text().indexOf("/products/taza-azul"))
        .isPositive()
        .isLessThan(home.text().indexOf("/products/plato"));

    feature("remove", "taza-azul", "taza-azul plato");
    feature("remove", "plato", "plato");
    stranger.getUntil(HOME, each -> each.text().contains("/products/florero-unico"));
  }

  private Buyer.Page feature(String change, String handle, String seen) {
    return owner.post(LOOK + "/products", Map.of("change", change, "handle", handle, "seen", seen));
  }

  @Test
  void contactAndSellerStandAtTheFootAndInTheEmailsOfOrders() {
    Buyer.Page saved =
        owner.post(
            IDENTITY,
            identity(
                "email", "ventas@barro.example",
                "whatsapp", "222 123 4567",
                "address", "Calle 1, Puebla",
                "instagram", "@barro.azul",
                "web", "barro.example/taller",
                "seller_name", "Eusebia Tlatelpa",
                "seller_tax_id", "XAXX010101000",
                "seller_address", "Calle 1, 72000 Puebla"));

    assertThat(saved.location()).contains(IDENTITY + "?saved=1");
    Buyer.Page home = stranger.getUntil(HOME, page -> page.text().contains("Eusebia Tlatelpa"));
    assertThat(home.text())
        .contains(
            "href=\"mailto:ventas@barro.example\"",
            "href=\"https://wa.me/522221234567\"",
            "WhatsApp +52 222 123 4567",
            "href=\"https://www.instagram.com/barro.azul\"",
            "href=\"https://barro.example/taller\"",
            "XAXX010101000",
            "Calle 1, 72000 Puebla");
    running.paidOrder(running.shop());
    assertThat(newestEmail())
        .contains("ventas@barro.example")
        .contains("Eusebia Tlatelpa · XAXX010101000 · Calle 1, 72000 Puebla");
  }

  private String newestEmail() {
    return running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                tx.oneRow(
                        """
                        SELECT plain
                        FROM email
                        WHERE shop_id = $1
                          AND kind = 'order-paid'
                        ORDER BY id DESC
                        LIMIT 1
                        """,
                        tx.tenant().id())
                    .getString(0));
  }

  @ParameterizedTest
  @CsvSource({
    "instagram, javascript:alert(1),             no es una página de Instagram",
    "facebook,  https://facebook.com.evil.example/a, no es una página de Facebook",
    "tiktok,    https://evil.example/tiktok.com, no es una página de TikTok",
    "web,       data:text/html;base64/AAAA,      no es la dirección de una página",
    "web,       https://127.0.0.1/,              no es la dirección de una página",
    "whatsapp,  12345,                           Este número no existe así",
    "whatsapp,  javascript:alert(1),             Este número no existe así",
    "email,     hola@,                           A esta dirección no llega",
    "email,     '',                              A esta dirección no llega"
  })
  void whatLeadsNowhereIsRefusedInWords(String field, String typed, String told) {
    String before = row(running.shop());

    Buyer.Page refused = owner.post(IDENTITY, identity(field, typed, "address", "Calle 9"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains(told, "value=\"Calle 9\"");
    assertThat(row(running.shop())).isEqualTo(before);
  }

  /** A link to an Argentine mobile without its nine leads to nobody. */
  @ParameterizedTest
  @CsvSource({
    "whatsapp, +54 11 4321 5678,     +54 9 11",
    "email,    eusebia@gmial.com,    eusebia@gmail.com"
  })
  void whatIsProbablyASlipIsAskedOnce(String field, String typed, String told) {
    Buyer.Page asked = owner.post(IDENTITY, identity(field, typed));

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text()).contains(told);
    assertThat(asked.find("name=\"asked_" + field + "\"\\s+value=\"([^\"]+)")).contains(typed);
    assertThat(owner.post(IDENTITY, identity(field, typed, "asked_" + field, typed)).status())
        .isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email",
        "whatsapp",
        "address",
        "instagram",
        "web",
        "seller_name",
        "seller_tax_id",
        "seller_address"
      })
  void aLongFieldOfTheIdentityIsToldAndKept(String field) {
    String longer = "a".repeat(10_000);

    Buyer.Page refused = owner.post(IDENTITY, identity(field, longer));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("id=\"" + field + "-wrong\"", longer);
  }

  @Test
  void aStaleIdentityOverwritesNothing() {
    Map<String, String> stale = identity("seller_name", "La de antes");
    owner.post(IDENTITY, identity("seller_name", "Eusebia"));
    String before = row(running.shop());

    Buyer.Page refused = owner.post(IDENTITY, stale);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("La de antes");
    assertThat(row(running.shop())).isEqualTo(before);
  }

  @Test
  void theGuideNamesWhatIsMissingOfTheIdentity() {
    assertThat(owner.get("/dashboard/publication").text()).contains("Diga quién vende");

    owner.post(IDENTITY, identity("seller_name", "Eusebia"));

    assertThat(
            owner
                .getUntil(
                    "/dashboard/publication", page -> !page.text().contains("Diga quién vende"))
                .status())
        .isEqualTo(200);
  }
}
