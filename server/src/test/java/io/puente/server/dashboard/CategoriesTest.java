package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import io.puente.storefront.editing.UnusedPictures;
import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An owner arranges her categories, and a file that is imported again leaves them so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CategoriesTest {

  private static final String CATEGORIES = "/dashboard/categories";
  private static final byte[] PICTURE =
      TestPictures.png(TestPictures.plain(Color.ORANGE, 700, 400));

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();
  private final Buyer buyer = running.browser(running.shop());

  @AfterAll
  void close() {
    running.close();
  }

  private static String file(String type, String... titles) {
    StringBuilder file =
        new StringBuilder("Title,URL handle,Published on online store,Status,SKU,Price,Type\n");
    for (String title : titles) {
      String handle = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
      file.append("%s,%s,TRUE,Active,%s,250.00,%s\n".formatted(title, handle, handle, type));
    }
    return file.toString();
  }

  private Map<String, String> form(String path, String name) {
    return new TreeMap<>(Map.of("name_es", name, "seen", seen(path)));
  }

  private String seen(String path) {
    return owner.get(path).find("name=\"seen\" value=\"([^\"]*)\"").orElseThrow();
  }

  private String add(String name) {
    String added = owner.post(CATEGORIES, Map.of("name", name)).location().orElseThrow();
    return added.substring(0, added.indexOf('?'));
  }

  private Buyer.Page home(String words) {
    return buyer.getUntil("/es-us", page -> page.text().contains(words));
  }

  private void put(String category, String product) {
    String id = idOf(product);
    assertThat(
            owner
                .post(
                    "/dashboard/products/visibility", Map.of("p_" + id, "on", "category", category))
                .location())
        .contains("/dashboard/products?changed=1");
  }

  private String idOf(String handle) {
    return running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                tx.oneRow(
                        "SELECT id::text FROM product WHERE shop_id = $1 AND handle = $2",
                        running.shop().tenant().id(),
                        handle)
                    .getString(0));
  }

  @Test
  void aCategoryIsInTheMenuOnceItHasAProduct() {
    running.importFile(running.shop(), file("", "Candelabro grande"));
    String path = add("Candelabros");
    assertThat(owner.get(CATEGORIES).text()).contains("Sin productos, no se muestra");
    assertThat(buyer.get("/es-us").text()).doesNotContain("Candelabros");

    assertThat(owner.get("/dashboard/products?category=-").text())
        .contains("Candelabro grande")
        .doesNotContain("Taza azul");

    put("candelabros", "candelabro-grande");

    Buyer.Page home = home("/es-us/categories/candelabros");
    assertThat(home.text()).contains("class=\"shop-menu\"");
    assertThat(buyer.get("/es-us/categories/candelabros").text()).contains("Candelabro grande");
    assertThat(owner.get("/dashboard/products?category=candelabros").text())
        .contains("Candelabro grande")
        .doesNotContain("Taza azul");
    translated(path);
    hidden(path);
  }

  private void translated(String path) {
    Map<String, String> both = form(path, "Candelabros de barro");
    both.put("name_en", "Candle holders");
    both.put("intro_en", "For a long evening.");
    assertThat(owner.post(path, both).location()).contains(path + "?done=saved");

    home("Candelabros de barro");
    Buyer.Page english =
        buyer.getUntil(
            "/en-us/categories/candle-holders",
            page -> page.text().contains("For a long evening."));
    assertThat(english.text())
        .contains("hreflang=\"es-us\"", "/es-us/categories/candelabros\"")
        .contains("aria-current=\"page\">Candle holders");
    Buyer.Page moved = buyer.get("/en-us/categories/candelabros");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.location()).contains("/en-us/categories/candle-holders");
    assertThat(buyer.get("/pt-br/categories/candelabros").text())
        .contains("<h1 lang=\"es\">Candelabros de barro</h1>");
  }

  private void hidden(String path) {
    Map<String, String> form = form(path, "Candelabros de barro");
    form.put("hidden", "1");
    owner.post(path, form);

    buyer.getUntil("/es-us", page -> !page.text().contains("Candelabros"));
    assertThat(buyer.get("/es-us/categories/candelabros").status()).isEqualTo(404);
    assertThat(buyer.get("/es-us/products/candelabro-grande").text())
        .contains("Candelabro grande")
        .doesNotContain("/categories/candelabros");
    assertThat(buyer.get("/es-us/sitemap.xml").text()).doesNotContain("categories/candelabros");
  }

  @Test
  void whatSheChangedOutlivesTheSameFileAndANewNameInItDoesNot() {
    String file = file("Jarras", "Jarra alta", "Jarra baja");
    running.importFile(running.shop(), file);
    String path = CATEGORIES + "/jarras";
    owner.post(path, form(path, "Jarras y jarrones"));
    home("Jarras y jarrones");

    running.importFile(running.shop(), file);
    assertThat(owner.get(path).text()).contains("value=\"Jarras y jarrones\"");
    assertThat(buyer.get("/es-us/search?q=jarrones").text()).contains("Jarra alta");

    running.importFile(running.shop(), file("JARRAS", "Jarra alta", "Jarra baja"));
    assertThat(owner.get(path).text()).contains("value=\"JARRAS\"");
  }

  @Test
  void aDeletedCategoryStaysAwayUntilAProductIsInIt() {
    String file = file("Vasos", "Vaso uno", "Vaso dos");
    running.importFile(running.shop(), file);
    home("/es-us/categories/vasos");
    String path = CATEGORIES + "/vasos";
    add("Copas");

    Buyer.Page asked = owner.get(path);
    assertThat(asked.text()).contains("Tiene 2 productos. Siguen a la venta");
    assertThat(owner.post(path + "/deletion", Map.of("seen", seen(path), "to", "copas")).location())
        .contains(CATEGORIES + "?done=deleted");

    Buyer.Page home = home("/es-us/categories/copas");
    assertThat(home.text()).doesNotContain("/categories/vasos");
    assertThat(buyer.get("/es-us/categories/copas").text()).contains("Vaso uno", "Vaso dos");
    assertThat(owner.get(path).status()).isEqualTo(404);

    assertThat(running.importFile(running.shop(), file).changed()).isZero();
    assertThat(owner.get(path).status()).isEqualTo(404);
    assertThat(owner.get(CATEGORIES).text()).doesNotContain(">Vasos<");

    running.importFile(running.shop(), file("Vasos", "Vaso tres"));
    assertThat(owner.get(path).status()).isEqualTo(200);
    assertThat(home("/es-us/categories/vasos").text()).contains(">Vasos<");
  }

  @Test
  void itsPictureIsOnTheHomePageAndKeptWhileItIsShown() {
    running.importFile(running.shop(), file("Macetas", "Maceta verde"));
    String path = CATEGORIES + "/macetas";

    Buyer.Page saved =
        owner.upload(path + "/picture", Map.of("seen", seen(path)), "file", "a.png", PICTURE);
    assertThat(saved.location()).contains(path + "?done=saved");

    Buyer.Page home = home("category-picture");
    String hash = home.find("category-picture\" src=\"/pictures/([0-9a-f]{64})").orElseThrow();
    sweep(hash);
    assertThat(buyer.get("/pictures/" + hash + "-320.jpg").status()).isEqualTo(200);
    assertThat(
            owner
                .upload(path + "/picture", Map.of("seen", "old"), "file", "b.png", blue())
                .status())
        .isEqualTo(409);
    assertThat(
            owner
                .upload(
                    path + "/picture",
                    Map.of("seen", seen(path)),
                    "file",
                    "x.png",
                    "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .status())
        .isEqualTo(422);

    owner.post(path + "/picture/deletion", Map.of("seen", seen(path)));
    buyer.getUntil("/es-us", page -> !page.text().contains("category-picture"));
    sweep(hash);
    assertThat(buyer.get("/pictures/" + hash + "-320.jpg").status()).isEqualTo(404);
  }

  private static byte[] blue() {
    return TestPictures.png(TestPictures.plain(Color.BLUE, 700, 400));
  }

  /** As the job does it after a month. */
  private void sweep(String hash) {
    new UnusedPictures(running.database())
        .sweep(
            running.shop().tenant(),
            new UnusedPictures.RemovedPictures(List.of(hash)),
            Instant.now().plus(Duration.ofDays(40)));
  }

  @Test
  void aNameOnceMoreLeadsToTheCategoryThatIsThere() {
    List<CompletableFuture<Buyer.Page>> both =
        Stream.of("Fuentes", "FUENTES")
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () -> owner.post(CATEGORIES, Map.of("name", name))))
            .toList();

    assertThat(both.stream().map(each -> each.join().location().orElse("")))
        .containsExactlyInAnyOrder(
            CATEGORIES + "/fuentes?done=added", CATEGORIES + "/fuentes?done=existed");
    assertThat(owner.get(add("陶器")).text()).contains("value=\"陶器\"");
    assertThat(owner.get(add("🍵")).text()).contains("value=\"🍵\"");
    assertThat(owner.get(add("🏺")).text()).contains("value=\"🏺\"");
  }

  @Test
  void nonsenseIsSaidAndNothingTypedIsLost() {
    String path = add("Saleros");
    String name = "n".repeat(10_000);

    assertThat(owner.post(CATEGORIES, Map.of("name", "")).text()).contains("Escriba un nombre.");
    assertThat(owner.post(CATEGORIES, Map.of("name", name)).text()).contains(name);
    Map<String, String> form = form(path, name);
    form.put("intro_en", "Words without a name");
    Buyer.Page refused = owner.post(path, form);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains(name, "Words without a name");
    assertThat(owner.get(CATEGORIES + "/nothing").status()).isEqualTo(404);
    assertThat(owner.post(path + "/deletion", Map.of("seen", seen(path), "to", "nothing")).status())
        .isEqualTo(409);
    assertThat(owner.post(path + "/deletion", Map.of("seen", seen(path), "to", "saleros")).status())
        .isEqualTo(409);
    assertThat(owner.get(path).status()).isEqualTo(200);
  }

  @Test
  void theSecondOfTwoTabsIsTold() {
    String path = add("Teteras");
    Map<String, String> first = form(path, "Teteras negras");
    Map<String, String> second = form(path, "Teteras blancas");
    String order = owner.get(CATEGORIES).find("name=\"seen\" value=\"([^\"]*)\"").orElseThrow();

    assertThat(owner.post(path, first).status()).isEqualTo(303);
    Buyer.Page told = owner.post(path, second);
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.text()).contains("value=\"Teteras blancas\"", "Teteras negras");
    assertThat(owner.post(path, first).status()).as("the same twice is done once").isEqualTo(303);
    assertThat(
            owner.post(path + "/deletion", Map.of("seen", first.getOrDefault("seen", ""))).status())
        .isEqualTo(409);
    Map<String, String> up = Map.of("seen", order, "by", "up");
    assertThat(owner.post(path + "/move", up).status()).isEqualTo(303);
    assertThat(owner.post(path + "/move", up).status()).isEqualTo(409);
  }
}
