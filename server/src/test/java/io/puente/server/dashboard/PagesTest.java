package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An owner writes the pages of her shop, and buyers read them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

  private static final String PAGES = "/dashboard/pages";
  private static final String SHIPPING = PAGES + "/shipping";

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();
  private final Buyer buyer = running.browser(running.shop());

  @AfterAll
  void close() {
    running.close();
  }

  private String newPage() {
    return owner.get(PAGES + "/new").location().orElseThrow();
  }

  private Map<String, String> spanish(String title, String text) {
    return new TreeMap<>(
        Map.of("title_es", title, "text_es", text, "in_footer", "1", "do", "publish", "seen", ""));
  }

  private Buyer.Page send(String path, Map<String, String> fields) {
    Map<String, String> form = new TreeMap<>(fields);
    form.put("seen", owner.get(path).find("name=\"seen\" value=\"([^\"]*)\"").orElse(""));
    return owner.post(path, form);
  }

  private String published(String title, String text) {
    String path = newPage();
    assertThat(send(path, spanish(title, text)).location()).contains(path + "?saved=published");
    return path;
  }

  private Buyer.Page read(String market, String slug, String words) {
    return buyer.getUntil(
        "/%s/pages/%s".formatted(market, slug), page -> page.text().contains(words));
  }

  private static String field(Buyer.Page page, String name) {
    return page.find("(?s)name=\"" + name + "\"[^>]*>([^<]*)</textarea>")
        .orElse("")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
  }

  @Test
  void aTextIsReadyThatSaysHowTheShopShips() {
    Buyer.Page form = owner.get(SHIPPING);

    assertThat(form.text()).contains("Preparamos este texto con sus ajustes");
    String text = field(form, "text_es");
    assertThat(text)
        .contains("Enviamos desde Puebla, México.", "**Estados Unidos**", "3 a 8 días hábiles")
        .contains("se pagan aquí, junto con la compra", "Calle 1", "hola@barro.example")
        .doesNotContain("null", "{0}", "[ ]");
    assertThat(text.indexOf("**México**")).isLessThan(text.indexOf("**Brasil**"));
    assertThat(field(form, "text_pt")).contains("**Estados Unidos**", "Enviamos de Puebla");

    Map<String, String> taken = spanish("Envíos y devoluciones", text);
    taken.put("starter_es", form.find("name=\"starter_es\" value=\"([^\"]+)\"").orElseThrow());
    assertThat(send(SHIPPING, taken).location()).contains(SHIPPING + "?saved=published");

    Buyer.Page home =
        buyer.getUntil("/es-us", page -> page.text().contains("Envíos y devoluciones"));
    assertThat(home.text()).contains("href=\"/es-us/pages/envios-y-devoluciones\"");
    Buyer.Page page = read("es-us", "envios-y-devoluciones", "Envíos y devoluciones</h1>");
    assertThat(page.text()).contains("<strong>Chile</strong>", "mailto:", "rel=\"canonical\"");
    assertThat(owner.get("/dashboard/publication").text()).doesNotContain("Diga cómo envía y cómo");
    settingsChange();
  }

  /** After the text was taken, the sender moves. */
  private void settingsChange() {
    assertThat(owner.get(PAGES).text()).doesNotContain("Sus ajustes cambiaron");
    Map<String, String> sender = new TreeMap<>();
    Buyer.Page form = owner.get("/dashboard/postage/sender");
    for (String name : List.of("name", "city", "region", "postcode", "phone", "seen")) {
      sender.put(name, form.find("name=\"" + name + "\"[^>]*value=\"([^\"]*)").orElse(""));
    }
    sender.put("street", "Avenida Reforma 20");
    owner.post("/dashboard/postage/sender", sender);

    Buyer.Page list = owner.getUntil(PAGES, page -> page.text().contains("Sus ajustes cambiaron"));
    assertThat(list.status()).isEqualTo(200);
    assertThat(field(owner.get(SHIPPING + "?starter=es"), "text_es")).contains("Avenida Reforma");
    Buyer.Page editor = owner.get(SHIPPING);
    assertThat(field(editor, "text_es")).contains("Calle 1").doesNotContain("Avenida Reforma");
    Map<String, String> compared = spanish("Envíos y devoluciones", field(editor, "text_es"));
    compared.put("starter_es", editor.find("name=\"starter_es\" value=\"([^\"]+)\"").orElseThrow());
    send(SHIPPING, compared);
    assertThat(owner.get(PAGES).text()).doesNotContain("Sus ajustes cambiaron");
  }

  @Test
  void everyStarterTextIsWholeInEveryLanguage() {
    for (String kind : List.of("about", "contact", "privacy", "terms")) {
      Buyer.Page form = owner.get(PAGES + "/" + kind);
      for (String language : List.of("es", "en", "pt")) {
        assertThat(field(form, "text_" + language))
            .as(kind + " " + language)
            .contains("hola@barro.example")
            .doesNotContain("null", "{", "starter.");
      }
    }
    assertThat(owner.get(PAGES + "/privacy").text()).contains("alguien que conozca las leyes");
    assertThat(owner.get(PAGES + "/about").text()).doesNotContain("alguien que conozca las leyes");
    assertThat(owner.get(PAGES + "/own").status()).isEqualTo(404);
  }

  @Test
  void whatIsNotTranslatedIsShownInItsLanguageAndLaterMovesToItsOwnAddress() {
    String path = published("Nuestro barro", "Es **negro**.");

    Buyer.Page english = read("en-us", "nuestro-barro", "Nuestro barro");
    assertThat(english.text())
        .contains("<article class=\"words\" lang=\"es\">", "<strong>negro</strong>")
        .contains("hreflang=\"pt-br\"", "/en-us/pages/nuestro-barro\"");
    assertThat(owner.get(path).text()).contains("Falta");
    assertThat(buyer.get("/es-us/sitemap.xml").text()).contains("/es-us/pages/nuestro-barro");

    Map<String, String> both = spanish("Nuestro barro", "Es **negro**.");
    both.put("title_en", "Our clay");
    both.put("text_en", "It is **black**.");
    send(path, both);

    assertThat(read("en-us", "our-clay", "Our clay").text())
        .contains("<article class=\"words\">", "hreflang=\"es-us\"", "/es-us/pages/nuestro-barro");
    Buyer.Page moved = buyer.getUntil("/en-us/pages/nuestro-barro", page -> page.status() != 200);
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.location()).contains("/en-us/pages/our-clay");
    assertThat(buyer.get("/es-us/pages/our-clay").location())
        .contains("/es-us/pages/nuestro-barro");
  }

  @Test
  void aScriptIsAText() {
    published(
        "Peligro \"><script>alert(1)</script>",
        "<script>alert(2)</script>\n\n[pulse](JaVaScRiPt:alert(3)) ![x](https://x.example/y.png)");

    Buyer.Page page = read("es-us", "peligro-script-alert-1-script", "pulse");

    assertThat(page.text())
        .contains("&lt;script&gt;alert(2)&lt;/script&gt;")
        .doesNotContain("<script>alert", "JaVaScRiPt", "x.example");
    assertThat(buyer.get("/es-us").text()).doesNotContain("<script>alert");
  }

  @Test
  void addressesAreFreeInEveryAlphabetAndStayOncePublished() {
    String first = published("Керамика", "Глина");
    published("Керамика", "Ещё глина");
    published("🍵", "Té");
    published("Products", "No es una lista.");
    assertThat(read("es-us", "керамика", "Глина").status()).isEqualTo(200);
    assertThat(read("es-us", "керамика-2", "Ещё").status()).isEqualTo(200);
    assertThat(read("es-us", "pagina", "Té").status()).isEqualTo(200);
    assertThat(read("es-us", "products", "No es una lista").status()).isEqualTo(200);
    assertThat(buyer.get("/es-us/products/taza-azul").text()).contains("Taza azul");

    send(first, spanish("Cerámica rusa", "Глина"));
    assertThat(read("es-us", "керамика", "Cerámica rusa").status()).isEqualTo(200);

    Map<String, String> both = spanish("Cerámica rusa", "Глина");
    both.put("title_en", "Russian pottery");
    both.put("text_en", "Clay");
    send(first, both);
    read("en-us", "russian-pottery", "Clay");
    assertThat(buyer.get("/es-us/pages/russian-pottery").location())
        .contains("/es-us/pages/%D0%BA%D0%B5%D1%80%D0%B0%D0%BC%D0%B8%D0%BA%D0%B0");

    String draft = newPage();
    Map<String, String> kept = spanish("Borador", "Texto");
    kept.put("do", "keep");
    send(draft, kept);
    assertThat(buyer.get("/es-us/pages/borador").status()).isEqualTo(404);
    send(draft, spanish("Borrador", "Texto"));
    assertThat(read("es-us", "borrador", "Borrador").status()).isEqualTo(200);
    assertThat(buyer.get("/es-us/pages/borador").status()).isEqualTo(404);
  }

  @Test
  void theMenuIsOnInnerPagesAndHasWhatIsPublishedOnly() {
    Map<String, String> form = spanish("Talleres", "Los sábados.");
    form.put("in_menu", "1");
    String path = newPage();
    send(path, form);

    String entry = "<a href=\"/es-us/pages/talleres\">Talleres</a>";
    for (String inner :
        List.of("/es-us/products/taza-azul", "/es-us/cart", "/es-us/search?q=taza")) {
      assertThat(buyer.getUntil(inner, page -> page.text().contains(entry)).text())
          .as(inner)
          .contains("class=\"shop-menu\"");
    }
    assertThat(read("es-us", "talleres", "aria-current=\"page\">Talleres").status()).isEqualTo(200);

    form.put("do", "withdraw");
    send(path, form);
    assertThat(buyer.getUntil("/es-us", page -> !page.text().contains("Talleres")).text())
        .doesNotContain("/pages/talleres");
    assertThat(buyer.get("/es-us/pages/talleres").status()).isEqualTo(404);
  }

  @Test
  void theSecondOfTwoTabsIsToldAndKeepsItsWords() {
    String path = published("Cuidados", "No al horno.");
    Buyer.Page both = owner.get(path);
    String seen = both.find("name=\"seen\" value=\"([^\"]*)\"").orElseThrow();
    Map<String, String> first = spanish("Cuidados", "No al microondas.");
    first.put("seen", seen);
    Map<String, String> second = spanish("Cuidados", "Lávese a mano.");
    second.put("seen", seen);

    assertThat(owner.post(path, first).status()).isEqualTo(303);
    Buyer.Page told = owner.post(path, second);

    assertThat(told.status()).isEqualTo(409);
    assertThat(field(told, "text_es")).isEqualTo("Lávese a mano.");
    assertThat(told.text()).contains("No al microondas.");
    assertThat(owner.post(path + "/deletion", Map.of("seen", seen)).status()).isEqualTo(409);
    assertThat(read("es-us", "cuidados", "microondas").status()).isEqualTo(200);
    assertThat(owner.post(path, first).status()).as("the same twice is done once").isEqualTo(303);
  }

  @Test
  void savedTwiceAtOnceItIsOnePage() {
    String path = newPage();

    List<CompletableFuture<Buyer.Page>> both =
        Stream.of(1, 2)
            .map(i -> CompletableFuture.supplyAsync(() -> owner.post(path, spanish("Una", "sola"))))
            .toList();

    assertThat(both).allSatisfy(page -> assertThat(page.join().status()).isEqualTo(303));
    assertThat(owner.get(PAGES).text().split(">Una<", -1)).hasSize(2);
  }

  @Test
  void twoWhoTakeTheContactPageAtOnceMakeOne() {
    Buyer other = running.owner();
    Map<String, String> mine = spanish("Contacto", "Por correo.");
    Map<String, String> theirs = spanish("Contacto", "Por teléfono.");

    List<Integer> statuses =
        Stream.of(
                CompletableFuture.supplyAsync(() -> owner.post(PAGES + "/contact", mine)),
                CompletableFuture.supplyAsync(() -> other.post(PAGES + "/contact", theirs)))
            .map(page -> page.join().status())
            .sorted()
            .toList();

    assertThat(statuses).containsExactly(303, 409);
  }

  @Test
  void whatIsTooLongOrMissingIsSaidAndNothingTypedIsLost() {
    String path = newPage();
    Map<String, String> form = spanish("x".repeat(10_000), "y".repeat(20_001));
    form.put("title_en", "Only a title");

    Buyer.Page refused = owner.post(path, form);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("x".repeat(10_000), "Only a title", "Escriba el texto, o borre el título");
    assertThat(field(refused, "text_es")).hasSize(20_001);
    assertThat(owner.post(path, Map.of()).status()).isEqualTo(422);
    assertThat(owner.get(PAGES + "/" + UUID.randomUUID()).status()).isEqualTo(200);
    assertThat(owner.get(PAGES + "/nonsense").status()).isEqualTo(404);
    assertThat(owner.post(PAGES + "/nonsense", form).status()).isEqualTo(404);
  }

  @Test
  void thePreviewShowsAndStoresNothing() {
    String path = newPage();
    Map<String, String> form = spanish("Vista", "Un **avance** y ![foto](a.png)");
    form.put("do", "preview");

    Buyer.Page preview = owner.post(path, form);

    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.text()).contains("<strong>avance</strong>", "Quitamos algo");
    assertThat(owner.get(PAGES).text()).doesNotContain(">Vista<");
  }

  @Test
  void theOrderIsMovedOnceAndAnOldOneIsTold() {
    published("Orden A", "a");
    String last = published("Orden B", "b");
    String seen = owner.get(PAGES).find("name=\"seen\" value=\"([^\"]*)\"").orElseThrow();
    Map<String, String> up = Map.of("seen", seen, "by", "up");

    assertThat(owner.post(last + "/move", up).status()).isEqualTo(303);
    String list = owner.get(PAGES).text();
    assertThat(list.indexOf("Orden B")).isLessThan(list.indexOf("Orden A"));
    assertThat(owner.post(last + "/move", up).status()).isEqualTo(409);
  }
}
