package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An owner translates her shop, with what is missing in front of her. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranslationsTest {

  private static final String TEXTS = "/dashboard/texts";
  private static final Pattern FIELD =
      Pattern.compile(
          "<(?:input|textarea)[^>]*? name=\"([^\"]+)\"[^>]*?(?: value=\"([^\"]*)\"|>([^<]*)</textarea>)");

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();
  private final Buyer buyer = running.browser(running.shop());

  @BeforeAll
  void importProducts() {
    running.importFile(
        running.shop(),
        """
        Title,URL handle,Published on online store,Status,SKU,Price,Type,Option1 name,Option1 value,Description
        Rebozo,rebozo,TRUE,Active,R1,900.00,Telas,Color,Azul,<p>De algodón.</p>
        ,rebozo,,,R2,900.00,,,Rojo,
        """);
  }

  @AfterAll
  void close() {
    running.close();
  }

  /** The row of a thing with its fields, as it is shown. */
  private Map<String, String> row(String list, String name) {
    String page = owner.get(list).text();
    int from = page.lastIndexOf("<form", page.indexOf("<h2>" + name + "</h2>"));
    assertThat(from).as(name).isPositive();
    String row = page.substring(from, page.indexOf("</form>", from));
    Map<String, String> form = new TreeMap<>();
    Matcher fields = FIELD.matcher(row);
    while (fields.find()) {
      form.put(fields.group(1), fields.group(2) == null ? fields.group(3) : fields.group(2));
    }
    Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(row);
    assertThat(action.find()).isTrue();
    form.put("action", action.group(1));
    return form;
  }

  private Buyer.Page send(Map<String, String> row) {
    Map<String, String> form = new TreeMap<>(row);
    return owner.post(form.remove("action"), form);
  }

  private long missing(String kind, String language) {
    return Long.parseLong(
        owner
            .get(TEXTS + "?of=" + kind)
            .find("of=%s&amp;missing=%s\"[^>]*>[^:<]*: (\\d+)".formatted(kind, language))
            .orElseThrow());
  }

  @Test
  void aProductIsTranslatedInItsRowWithItsOptions() {
    long before = missing("products", "pt");
    Map<String, String> row = row(TEXTS + "?of=products&missing=pt", "Rebozo");
    assertThat(row).containsEntry("title_es", "Rebozo").containsEntry("title_pt", "");
    row.put("title_pt", "Xale");
    row.put("description_pt", "De algodão.");
    row.put("option_1_pt", "Cor");
    row.put("values_1_pt", "Azul-claro\nVermelho");

    Buyer.Page saved = send(row);

    assertThat(saved.status()).isEqualTo(303);
    assertThat(saved.location().orElse("")).startsWith(TEXTS + "?of=products&missing=pt&saved=");
    assertThat(missing("products", "pt")).isEqualTo(before - 1);
    Buyer.Page page =
        buyer.getUntil("/pt-br/products/xale", found -> found.text().contains("De algodão."));
    assertThat(page.text()).contains("Cor", "Azul-claro", "Vermelho").doesNotContain(">Rojo<");
    assertThat(buyer.get("/es-us/products/rebozo").text()).contains("Rojo", "De algodón.");

    row = row(TEXTS + "?of=products", "Rebozo");
    assertThat(row).containsEntry("values_1_pt", "Azul-claro\nVermelho");
    row.put("values_1_pt", "Azul-claro");
    assertThat(send(row).text()).contains("Escriba 2 valores, uno por línea");
    row.put("values_1_pt", "");
    row.put("option_1_pt", "");
    send(row);
    buyer.getUntil("/pt-br/products/xale", found -> found.text().contains("Rojo"));
  }

  @Test
  void theShopsOwnTextsAreWrittenInEachLanguage() {
    assertThat(missing("shop", "en")).isOne();
    assertThat(owner.get(TEXTS + "?of=shop&missing=es").text()).contains("No falta nada");
    Map<String, String> row = row(TEXTS + "?of=shop", "Taller barro");
    row.put("tagline_en", "Clay");
    row.put("about_en", "There are two of us.\nBoth from Puebla.");

    assertThat(send(row).location()).contains(TEXTS + "?of=shop&saved=shop#row-shop");

    assertThat(buyer.getUntil("/en-us", page -> page.text().contains("Clay")).text())
        .contains("<p>Both from Puebla.</p>", "<h1>Clay</h1>");
    assertThat(buyer.get("/es-us").text()).contains("Somos dos.");
    assertThat(missing("shop", "en")).isZero();
    Map<String, String> old = new TreeMap<>(row);
    old.put("tagline_en", "Mud");
    Buyer.Page told = send(old);
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.text()).contains("Mud", "Clay");
    assertThat(send(row).status()).as("the same twice is done once").isEqualTo(303);
  }

  @Test
  void aCategoryIsNamedInItsRow() {
    Map<String, String> row = row(TEXTS + "?of=categories&missing=en", "Telas");
    row.put("name_en", "Textiles");
    send(row);

    assertThat(buyer.getUntil("/en-us", page -> page.text().contains("Textiles")).text())
        .contains("/en-us/categories/textiles");
  }

  @Test
  void aPageIsTranslatedInItsRow() {
    String path = owner.get("/dashboard/pages/new").location().orElseThrow();
    owner.post(
        path,
        Map.of("title_es", "Horario", "text_es", "De 9 a 5.", "do", "publish", "in_footer", "1"));
    assertThat(missing("pages", "pt")).isPositive();
    Map<String, String> row = row(TEXTS + "?of=pages&missing=pt", "Horario");
    row.put("title_pt", "Horários");
    assertThat(send(row).text()).contains("Escriba el texto");
    row.put("text_pt", "Das 9 às 5.");
    send(row);

    assertThat(
            buyer
                .getUntil("/pt-br/pages/horarios", page -> page.text().contains("Das 9 às 5."))
                .text())
        .contains("/es-us/pages/horario\"");
  }

  @Test
  void nonsenseAndLongTextsAreSaidAndKept() {
    Map<String, String> row = row(TEXTS + "?of=products", "Plato");
    String first = row.getOrDefault("title_es", "");
    row.put("title_en", "t".repeat(10_000));
    row.put("title_es", "");

    Buyer.Page refused = send(row);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("t".repeat(10_000), "<h2>" + first + "</h2>");
    for (String path :
        List.of("/products/nothing", "/categories/nothing", "/pages/nothing", "/pages/shipping")) {
      assertThat(owner.post(TEXTS + path, Map.of("title_es", "x")).status())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(owner.get(TEXTS + "?of=x&missing=zz&after=y&saved=" + "s".repeat(400)).status())
        .isEqualTo(200);
  }

  @Test
  void aLongListHasPartsAndEachProductIsInOne() {
    StringBuilder file =
        new StringBuilder("Title,URL handle,Published on online store,Status,SKU,Price\n");
    for (int i = 100; i < 145; i++) {
      file.append("Pieza %d,pieza-%d,TRUE,Active,P%d,10.00\n".formatted(i, i, i));
    }
    running.importFile(running.shop(), file.toString());

    StringBuilder seen = new StringBuilder();
    String next = TEXTS + "?of=products&missing=en";
    while (!next.isEmpty()) {
      Buyer.Page part = owner.get(next);
      assertThat(part.text().split("class=\"dashboard-card text-row\"", -1).length)
          .isBetween(2, 11);
      seen.append(part.text());
      next = part.find("rel=\"next\" href=\"([^\"]+)\"").orElse("").replace("&amp;", "&");
    }
    for (int i = 100; i < 145; i++) {
      assertThat(seen.toString().split("<h2>Pieza " + i + "</h2>", -1)).hasSize(2);
    }
  }
}
