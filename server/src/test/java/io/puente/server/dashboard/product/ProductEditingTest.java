package io.puente.server.dashboard.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import java.awt.Color;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An owner changes products on the dashboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductEditingTest {

  private static final Pattern FIELD =
      Pattern.compile(
          "<(?:input|textarea|select)[^>]*? name=\"([^\"]+)\"[^>]*?(?: value=\"([^\"]*)\"|>([^<]*)</textarea>)");

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();

  @AfterAll
  void close() {
    running.close();
  }

  /** The path of a new product on sale. */
  private String product(String name, String price, int pieces) {
    String path = owner.get("/dashboard/products/new").location().orElseThrow();
    String seen =
        find(owner.get(path), "id=\"new-product\"[\\s\\S]*?name=\"seen\" value=\"([^\"]*)");
    Buyer.Page sold =
        owner.post(path, Map.of("seen", seen, "name", name, "price", price, "pieces", pieces + ""));
    assertThat(sold.status()).isEqualTo(303);
    return path.replace("/new/", "/");
  }

  private static String find(Buyer.Page page, String pattern) {
    return page.find(pattern).orElseThrow(() -> new AssertionError(pattern + " in " + page));
  }

  /** The fields of one of the cards, as they are shown. */
  private Map<String, String> form(String path, String section) {
    String page = owner.get(path + "/edit").text();
    int from = page.indexOf("/edit/" + section + "\"");
    assertThat(from).as(section).isPositive();
    Matcher fields = FIELD.matcher(page.substring(from, page.indexOf("</form>", from)));
    Map<String, String> form = new TreeMap<>();
    while (fields.find()) {
      form.put(
          fields.group(1), unescaped(fields.group(2) == null ? fields.group(3) : fields.group(2)));
    }
    return form;
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String named(Map<String, String> form, String begin) {
    return form.keySet().stream().filter(each -> each.startsWith(begin)).findFirst().orElse(begin);
  }

  private Buyer.Page save(String path, String section, Map<String, String> form) {
    return owner.post(path + "/edit/" + section, form);
  }

  private void saved(String path, String section, Map<String, String> form) {
    assertThat(save(path, section, form).location())
        .contains(path + "/edit?saved=" + section + "#" + section);
  }

  private Map<String, String> with(String path, String section, String begin, String value) {
    Map<String, String> form = form(path, section);
    form.put(named(form, begin), value);
    return form;
  }

  private String stored(String sql, String path) {
    return running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                String.valueOf(
                    tx.oneRow(sql, tx.tenant().id(), path.substring(path.lastIndexOf('/') + 1))
                        .getValue(0)));
  }

  private String variants(String path) {
    return stored(
        """
        SELECT string_agg(concat_ws(' ', nullif(array_to_string(v.option_values, '/'), ''),
                 v.price_minor, s.on_hand, CASE WHEN v.active THEN 'sold' ELSE 'retired' END),
                 '; ' ORDER BY v.active DESC, v.position, v.id)
        FROM variant v
        JOIN stock s ON s.shop_id = $1 AND s.variant_id = v.id
        WHERE v.shop_id = $1
          AND v.product_id::text = $2
        """,
        path);
  }

  @Test
  void aNewPriceIsSoldAtOnceAndSavingTwiceInARowIsNoConflict() {
    String path = product("Cuenco hondo", "399.95", 5);
    Map<String, String> form = form(path, "prices");

    saved(path, "prices", form);
    saved(path, "prices", form(path, "prices"));
    assertThat(variants(path)).isEqualTo("39995 5 sold");
    saved(path, "prices", with(path, "prices", "price_", "420"));
    saved(path, "prices", with(path, "prices", "compare_", "500,50"));

    assertThat(owner.get(path + "/edit?saved=prices").text()).contains("Guardado.", "$420.00");
    Buyer.Page shown =
        running
            .browser(running.shop())
            .getUntil("/es-mx/products/cuenco-hondo", page -> page.text().contains("500.50"));
    assertThat(shown.text()).contains("$420");
  }

  @Test
  void aNameChangeDoesNotBringBackSoldPiecesAndAnOldCountIsAsked() {
    String path = product("Jarra de agua", "300", 100);
    Map<String, String> oldTexts = with(path, "texts", "title_es", "Jarra de agua fresca");
    Map<String, String> oldPrices = with(path, "prices", "price_", "310");
    Map<String, String> oldCount = with(path, "prices", "pieces_", "90");
    running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                tx.update(
                    """
                    UPDATE stock
                    SET on_hand = 95
                    WHERE shop_id = $1
                      AND on_hand = 100
                    """,
                    tx.tenant().id()));

    saved(path, "texts", oldTexts);
    saved(path, "prices", oldPrices);
    assertThat(variants(path)).isEqualTo("31000 95 sold");
    oldCount.put("seen", form(path, "prices").get("seen"));
    Buyer.Page asked = save(path, "prices", oldCount);

    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.text()).contains("Ahora vale: 95", "value=\"90\"", "value=\"95\"");
    assertThat(variants(path)).isEqualTo("31000 95 sold");
  }

  @Test
  void anOldTabIsToldWhatIsStoredAndOverwritesNothing() {
    String path = product("Plato llano", "120", 3);
    Map<String, String> old = with(path, "texts", "title_es", "Plato de ayer");
    saved(path, "texts", with(path, "texts", "title_es", "Plato de hoy"));

    Buyer.Page told = save(path, "texts", old);

    assertThat(told.status()).isEqualTo(409);
    assertThat(told.text())
        .contains("Ahora vale: Plato de hoy", "value=\"Plato de ayer\"", "role=\"alert\"");
    assertThat(form(path, "texts")).containsEntry("title_es", "Plato de hoy");
  }

  @Test
  void twoWhoSaveAtOnceAreOneAfterTheOther() throws Exception {
    String path = product("Vaso", "80", 3);
    Map<String, String> one = with(path, "texts", "title_es", "Vaso uno");
    Map<String, String> two = with(path, "texts", "title_es", "Vaso dos");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Buyer.Page>> both =
          List.of(
              threads.submit(() -> save(path, "texts", one)),
              threads.submit(() -> save(path, "texts", two)));
      assertThat(List.of(both.get(0).get().status(), both.get(1).get().status()))
          .containsExactlyInAnyOrder(303, 409);
    }
  }

  @Test
  void textsInTwoLanguagesHaveParagraphsListsAndNoScript() {
    String path = product("Olla grande", "900", 1);
    Map<String, String> form = form(path, "texts");
    form.put("description_es", "Uno <script>alert(1)</script>\n\n- barro & agua\n- fuego");
    form.put("title_en", "Large pot");
    form.put("seo-description_en", "A large \"pot\"");
    saved(path, "texts", form);

    Buyer buyer = running.browser(running.shop());
    assertThat(
            buyer
                .getUntil("/es-mx/products/olla-grande", page -> page.text().contains("fuego"))
                .text())
        .contains("<p>Uno &lt;script&gt;alert(1)&lt;/script&gt;</p>")
        .contains("<ul><li>barro &amp; agua</li><li>fuego</li></ul>");
    assertThat(buyer.get("/en-us/products/large-pot").text()).contains("Large pot");
    String before =
        stored(
            "SELECT description_html FROM product_text WHERE shop_id = $1 AND product_id::text = $2 AND language = 'es'",
            path);
    saved(path, "texts", with(path, "texts", "title_en", "Very large pot"));
    assertThat(
            stored(
                "SELECT description_html FROM product_text WHERE shop_id = $1 AND product_id::text = $2 AND language = 'es'",
                path))
        .isEqualTo(before);
    saved(path, "texts", without(form(path, "texts"), "_en"));
    assertThat(
            stored(
                "SELECT count(*) FROM product_text WHERE shop_id = $1 AND product_id::text = $2",
                path))
        .isEqualTo("1");
  }

  private static Map<String, String> without(Map<String, String> form, String end) {
    form.replaceAll((field, value) -> field.endsWith(end) ? "" : value);
    return form;
  }

  @Test
  void optionsKeepPricesAndPiecesOfTheVariantsThatStay() {
    String path = product("Taza con opciones", "200", 7);
    options(path, "Tamaño", "Chica\nGrande", "", "");
    assertThat(variants(path)).isEqualTo("Chica 20000 7 sold; Grande 20000 0 sold");
    Map<String, String> prices = form(path, "prices");
    prices.put(
        prices.keySet().stream()
            .filter(each -> each.startsWith("price_"))
            .reduce((a, b) -> b)
            .orElseThrow(),
        "260");
    saved(path, "prices", prices);
    String priced = variants(path);

    options(path, "Tamaño", "Chica\nGrande\nEnorme", "", "");
    assertThat(variants(path)).startsWith(priced).endsWith("Enorme 20000 0 sold");
    options(path, "Tamaño", "Chica\nGrande", "Color", "Azul\nRojo");
    assertThat(variants(path))
        .contains("Chica/Azul 20000 7 sold", "Chica/Rojo 20000 0 sold", "Enorme 20000 0 retired");
    options(path, "Tamaño", "Chica\nMayor", "Color", "Azul\nRojo");
    assertThat(variants(path))
        .contains("Mayor/Azul", "Chica/Azul 20000 7 sold")
        .doesNotContain("Grande/Azul 26000 0 retired");
    options(path, "", "", "", "");
    assertThat(variants(path)).startsWith("20000 7 sold; ");
  }

  private void options(String path, String name, String values, String second, String others) {
    Map<String, String> form = form(path, "options");
    form.put("option_1", name);
    form.put("values_1", values);
    form.put("option_2", second);
    form.put("values_2", others);
    saved(path, "options", form);
  }

  @Test
  void aFixedPriceOfACountryIsSetAndEmptied() {
    String path = product("Florero fijo", "500", 1);
    String sql =
        "SELECT coalesce(string_agg(m.market || m.price_minor || m.currency, ' '), '') FROM variant_market_price m JOIN variant v ON v.shop_id = $1 AND v.id = m.variant_id WHERE m.shop_id = $1 AND v.product_id::text = $2";
    saved(path, "market-prices", with(path, "market-prices", "fixed_US_", "29.99"));
    assertThat(stored(sql, path)).isEqualTo("US2999USD");
    saved(path, "market-prices", with(path, "market-prices", "fixed_US_", ""));
    assertThat(stored(sql, path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prices        | price_       | mucho   | Un precio en MXN",
        "prices        | price_       | ''      | Un precio en MXN",
        "prices        | price_       | 1.250   | ¿Es 1250 o 1.25?",
        "prices        | compare_     | 10      | debe ser mayor",
        "prices        | pieces_      | -1      | Cuántas piezas",
        "prices        | sku_         | long    | Como mucho 80 letras",
        "texts         | title_es     | ''      | Escriba cómo se llama",
        "texts         | title_es     | long    | Como mucho 200 letras",
        "texts         | description_es | very long | Como mucho 10000 letras",
        "texts         | description_en | Hello | Falta el nombre en este idioma",
        "options       | values_1     | x       | Cada opción tiene un nombre",
        "options       | option_2     | Color   | Escriba cada valor",
        "market-prices | fixed_CL_    | 12,5    | Un precio en CLP",
        "organization  | category     | nope    | Elija una categoría",
        "organization  | tags         | long    | Como mucho 1000 letras"
      })
  void nonsenseIsNamedAtItsFieldAndKeptThere(
      String section, String field, String value, String text) {
    String path = product("Cosa", "150", 2);
    String typed =
        value.replace("very long", "ñ".repeat(10_001)).replace("long", "ñ".repeat(10_000));
    Map<String, String> form = with(path, section, field, typed);
    String before = variants(path);

    Buyer.Page refused = save(path, section, form);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains(text, "aria-invalid=\"true\"", "role=\"alert\"");
    if (!field.equals("category")) {
      assertThat(refused.text()).contains(typed);
    }
    assertThat(variants(path)).isEqualTo(before);
  }

  @Test
  void hiddenIsSeenByNobodyAndShownAgainByAll() {
    String path = product("Escondida", "100", 1);
    Buyer buyer = running.browser(running.shop());
    buyer.getUntil("/es-mx/products/escondida", page -> page.status() == 200);
    owner.post(path + "/visibility", Map.of("shown", "false"));
    buyer.getUntil("/es-mx/products/escondida", page -> page.status() == 404);
    owner.post(path + "/visibility", Map.of("shown", "true"));
    buyer.getUntil("/es-mx/products/escondida", page -> page.status() == 200);
  }

  private String pictures(String path) {
    return stored(
        "SELECT count(*) FROM product_picture WHERE shop_id = $1 AND product_id::text = $2", path);
  }

  @Test
  void aCopyIsHiddenHasNoPiecesAndKeepsItsHandsOffThePicturesOfTheOriginal() {
    String path = product("Original", "100", 4);
    owner.upload(
        path + "/pictures",
        Map.of(),
        "photo",
        "a.png",
        TestPictures.png(TestPictures.plain(Color.CYAN, 400, 400)));

    String copy =
        owner
            .post(path + "/duplication", copying(path))
            .location()
            .orElseThrow()
            .replace("/edit", "");

    assertThat(owner.get(copy + "/edit").text()).contains("Original (copia)", "No se muestra");
    assertThat(variants(copy)).isEqualTo("10000 0 sold");
    Buyer.Page photos = owner.get(copy + "/pictures");
    String picture = find(photos, "action=\"([^\"]*/deletion)\"");
    owner.post(picture, Map.of("seen", find(photos, "name=\"seen\" value=\"([^\"]*)")));
    assertThat(pictures(copy)).isEqualTo("0");
    assertThat(pictures(path)).isEqualTo("1");
    assertThat(
            stored(
                "SELECT count(*) FROM picture p JOIN product_picture i ON i.shop_id = $1 AND i.hash = p.hash WHERE p.shop_id = $1 AND i.product_id::text = $2",
                path))
        .isEqualTo("1");
  }

  private Map<String, String> copying(String path) {
    return Map.of("copy", find(owner.get(path + "/edit"), "name=\"copy\" value=\"([^\"]*)"));
  }

  /** Defect: four taps made four copies. */
  @Test
  void fourTapsMakeOneCopy() throws Exception {
    String path = product("Cuatro toques", "100", 1);
    Map<String, String> form = copying(path);
    try (ExecutorService taps = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Buyer.Page>> answers =
          Stream.generate(() -> taps.submit(() -> owner.post(path + "/duplication", form)))
              .limit(4)
              .toList();
      for (Future<Buyer.Page> answer : answers) {
        assertThat(answer.get().location())
            .contains("/dashboard/products/" + form.get("copy") + "/edit");
      }
    }
    assertThat(
            stored(
                """
                SELECT count(*)
                FROM product_text
                WHERE shop_id = $1
                  AND title = (
                    SELECT title || ' (copia)'
                    FROM product_text
                    WHERE shop_id = $1
                      AND product_id::text = $2)
                """,
                path))
        .isEqualTo("1");
    assertThat(owner.post(path + "/duplication", Map.of("copy", "x")).status()).isEqualTo(404);
    assertThat(owner.post(path + "/duplication", copying(path)).location())
        .as("another copy on purpose")
        .isNotEqualTo(Optional.of("/dashboard/products/" + form.get("copy") + "/edit"));
  }

  @Test
  void whatAnOrderNamesIsArchivedAndEverythingElseIsDeleted() {
    String path = product("Sin pedidos", "100", 4);
    Buyer buyer = running.browser(running.shop());
    buyer.getUntil("/es-mx/products/sin-pedidos", page -> page.status() == 200);
    buyer.addToCart("es-mx", buyer.variantOf("/es-mx/products/sin-pedidos"), 1);
    assertThat(owner.post(path + "/deletion", Map.of()).location()).contains("/dashboard/products");
    assertThat(owner.get(path + "/edit").status()).isEqualTo(404);
    assertThat(buyer.get("/es-mx/cart").status()).isEqualTo(200);

    String order = RunningShop.numberIn(running.paidOrder(running.shop()));
    String ordered =
        "/dashboard/products/"
            + stored(
                "SELECT id::text FROM product WHERE shop_id = $1 AND $2 <> '' AND handle = 'taza-azul'",
                "x");
    assertThat(owner.post(ordered + "/deletion", Map.of()).text())
        .contains("Se archivó en lugar de borrarse", "Archivado");
    assertThat(owner.get("/dashboard/orders/" + order).text()).contains("Taza azul");
    owner.post(ordered + "/visibility", Map.of("shown", "true"));
  }

  /** The cart's new line named a variant that was gone, and the page failed. */
  @Test
  void deletesWhatABuyerPutsIntoACartAtThisMoment() throws Exception {
    String path = product("Jarrón fugaz", "100", 4);
    Buyer buyer = running.browser(running.shop());
    buyer.addToCart("es-mx", buyer.variantOf("/es-mx/products/taza-azul"), 1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection buying = running.ownersConnection();
        Statement sql = buying.createStatement()) {
      buying.setAutoCommit(false);
      assertThat(
              sql.executeUpdate(
                  """
                  INSERT INTO cart_line (shop_id, cart_id, variant_id, quantity)
                  SELECT c.shop_id, c.id, v.id, 1
                  FROM (SELECT * FROM cart ORDER BY id DESC LIMIT 1) c
                  JOIN variant v ON v.shop_id = c.shop_id
                  WHERE v.product_id = '%s'
                  """
                      .formatted(path.substring(path.lastIndexOf('/') + 1))))
          .isEqualTo(1);
      Future<Buyer.Page> deleted = threads.submit(() -> owner.post(path + "/deletion", Map.of()));
      awaitSomebodyWaiting();
      buying.commit();

      assertThat(deleted.get().location()).contains("/dashboard/products");
    }
    assertThat(owner.get(path + "/edit").status()).isEqualTo(404);
    assertThat(buyer.get("/es-mx/cart").text())
        .contains("Taza azul")
        .doesNotContain("Jarrón fugaz");
  }

  /** The other way round: the page of the buyer failed. */
  @Test
  void whatIsBeingDeletedIsNotSold() throws Exception {
    String path = product("Plato fugaz", "100", 4);
    String id = path.substring(path.lastIndexOf('/') + 1);
    Buyer buyer = running.browser(running.shop());
    buyer.getUntil("/es-mx/products/plato-fugaz", page -> page.status() == 200);
    String variant = buyer.variantOf("/es-mx/products/plato-fugaz");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection deleting = running.ownersConnection();
        Statement sql = deleting.createStatement()) {
      deleting.setAutoCommit(false);
      assertThat(sql.executeUpdate("DELETE FROM variant WHERE product_id = '" + id + "'"))
          .isEqualTo(1);
      assertThat(sql.executeUpdate("DELETE FROM product WHERE id = '" + id + "'")).isEqualTo(1);
      Future<Buyer.Page> added = threads.submit(() -> buyer.addToCart("es-mx", variant, 1));
      awaitSomebodyWaiting();
      deleting.commit();

      assertThat(added.get().status()).isEqualTo(422);
    }
    assertThat(buyer.get("/es-mx/cart").status()).isEqualTo(200);
  }

  private void awaitSomebodyWaiting() throws SQLException, InterruptedException {
    try (Connection connection = running.ownersConnection();
        Statement sql = connection.createStatement()) {
      boolean waiting = false;
      while (!waiting) {
        try (ResultSet locks =
            sql.executeQuery(
                """
                SELECT 1
                FROM pg_stat_activity
                WHERE datname = current_database()
                  AND wait_event_type = 'Lock'
                """)) {
          waiting = locks.next();
        }
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }
  }

  @Test
  void theLastChangeIsTakenBackExactlyAndRefusedWhenSomethingChangedSince() {
    String path = product("Con historia", "100", 4);
    String history = path + "/history";
    saved(path, "texts", with(path, "texts", "title_es", "Con otra historia"));
    saved(path, "prices", with(path, "prices", "price_", "150"));
    assertThat(owner.get(history).text())
        .containsSubsequence(
            "Precio y piezas",
            "Eusebia de barro",
            "$100.00 MXN",
            "$150.00 MXN",
            "Textos",
            "Con historia",
            "Con otra historia",
            "Puesto a la venta");
    String change = find(owner.get(history), "name=\"change\" value=\"([^\"]*)");

    assertThat(owner.post(history + "/undo", Map.of("change", change)).text())
        .contains("el producto está como antes");
    assertThat(variants(path)).isEqualTo("10000 4 sold");
    assertThat(form(path, "texts")).containsEntry("title_es", "Con otra historia");
    Buyer.Page twice = owner.post(history + "/undo", Map.of("change", change));
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text()).contains("el producto cambió después");

    saved(path, "prices", with(path, "prices", "pieces_", "9"));
    String counted = find(owner.get(history), "name=\"change\" value=\"([^\"]*)");
    running
        .database()
        .inTenant(
            running.shop().tenant(),
            tx ->
                tx.update(
                    "UPDATE stock SET on_hand = 8 WHERE shop_id = $1 AND on_hand = 9",
                    tx.tenant().id()));
    assertThat(owner.post(history + "/undo", Map.of("change", counted)).status()).isEqualTo(409);
    assertThat(variants(path)).isEqualTo("10000 8 sold");
  }

  /** Meanwhile its English address was another product's, and the page failed. */
  @Test
  void takingBackFindsAnotherAddressIfItsOwnWasGivenAway() {
    String first = product("Jarra", "100", 4);
    saved(first, "texts", with(first, "texts", "title_en", "Blue jug"));
    saved(first, "texts", with(first, "texts", "title_en", ""));
    String emptied = find(owner.get(first + "/history"), "name=\"change\" value=\"([^\"]*)");
    String second = product("Otra jarra", "100", 4);
    saved(second, "texts", with(second, "texts", "title_en", "Blue jug"));

    assertThat(owner.post(first + "/history/undo", Map.of("change", emptied)).text())
        .contains("el producto está como antes");

    assertThat(form(first, "texts")).containsEntry("title_en", "Blue jug");
    assertThat(englishAddress(second)).isEqualTo("blue-jug");
    assertThat(englishAddress(first)).isEqualTo("blue-jug-2");
  }

  private String englishAddress(String path) {
    return stored(
        """
        SELECT slug
        FROM product_text
        WHERE shop_id = $1
          AND product_id::text = $2
          AND language = 'en'
        """,
        path);
  }

  @Test
  void whatWasCorrectedHereOutlivesTheSameFile() {
    String path =
        "/dashboard/products/"
            + stored(
                "SELECT id::text FROM product WHERE shop_id = $1 AND $2 <> '' AND handle = 'plato'",
                "x");
    saved(path, "texts", with(path, "texts", "title_es", "Plato corregido"));
    saved(path, "prices", with(path, "prices", "price_", "777"));
    owner.upload(
        path + "/pictures",
        Map.of(),
        "photo",
        "a.png",
        TestPictures.png(TestPictures.plain(Color.MAGENTA, 400, 400)));
    owner.post(path + "/visibility", Map.of("shown", "false"));
    String before = variants(path);

    running.importAgain(running.shop());

    assertThat(form(path, "texts")).containsEntry("title_es", "Plato corregido");
    assertThat(variants(path)).isEqualTo(before).contains("77700");
    assertThat(pictures(path)).isEqualTo("1");
    assertThat(owner.get(path + "/edit").text()).contains("No se muestra");
  }
}
