package io.puente.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import io.puente.shop.Shop;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Defect: words that no one had translated stood on English pages without their language, so that
 * screen readers read Spanish as English (WCAG 2.2, 3.1.2).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignWordsTest {

  private static final String TERMS =
      """
      {"markets":[{"code":"es-us","currency":"USD"},{"code":"en-us","currency":"USD"}],
       "packagingGrams":250,
       "postage":[{"countries":["US"],"service":"courier","days":[2,5],"upToGrams":{"5000":390}}]}
      """;

  private static final String UNTRANSLATED =
      """
      Title,URL handle,Description,Vendor,Type,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Inventory tracker,Weight value (grams),HS code,HS code / US,Country of origin
      Jarra de barro,jarra,<p>Una jarra grande.</p>,Taller,Jarras,TRUE,Active,J-1,Tamaño,Chica,490.00,,300,691200,6912004400,MX
      ,jarra,,,,,,J-2,,Grande,590.00,,420,,,
      Plato llano,plato,<p>Un plato.</p>,Taller,Jarras,TRUE,Active,P-1,Title,Default Title,350.00,,500,691200,6912004810,MX
      """;

  private final RunningShop running = RunningShop.start();
  private final Shop shop = running.open("jarras", "MX", "MXN", TERMS, UNTRANSLATED);
  private final Buyer buyer = running.browser(shop);

  ForeignWordsTest() {
    TestPictures.ofProduct(running, shop, "jarra", 1, TestPictures.plain(Color.BLUE, 640, 800));
  }

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void wordsOfTheShopCarryTheirLanguageOnAnEnglishPage() {
    assertThat(spanish(buyer.get("/en-us")))
        .contains("Jarra de barro", "Plato llano", "Jarras", "Barro", "Somos dos.", "De frente");
    assertThat(spanish(buyer.get("/en-us/categories/jarras"))).contains("Jarras", "Jarra de barro");
    assertThat(spanish(buyer.get("/en-us/search?q=jarra"))).contains("Jarra de barro");
    assertThat(spanish(buyer.get("/en-us/products/jarra")))
        .contains("Jarra de barro", "Jarras", "Chica", "Grande", "De frente")
        .anyMatch(text -> text.contains("Una jarra grande."));
  }

  @Test
  void andOnTheWayOfAnOrder() {
    Buyer ana = running.browser(shop);
    ana.addToCart("en-us", ana.variantOf("/en-us/products/jarra"), 2);
    assertThat(spanish(ana.get("/en-us/cart"))).contains("Jarra de barro", "Chica");
    assertThat(spanish(ana.get("/en-us/checkout"))).contains("Jarra de barro", "Chica");

    Map<String, String> form = new TreeMap<>(Buyer.addressInLosAngeles());
    Buyer.Page quoted = ana.post("/en-us/checkout/quote", form);
    form.put("seen", quoted.find("name=\"seen\" value=\"([^\"]*)").orElse(""));
    Buyer.Page toPay = ana.post("/en-us/checkout", form);
    String order =
        new RunningShop.PlacedOrder(
                ana, toPay.location().orElseThrow(() -> new AssertionError(toPay.text())))
            .pay();

    assertThat(spanish(ana.get(order))).anyMatch(text -> text.startsWith("2 × Jarra de barro"));
  }

  @Test
  void anOwnerWhoReadsEnglishHearsTheProductsInSpanish() {
    running.addOwner(shop);
    Buyer owner = running.owner(shop);
    owner.post("/dashboard/language", Map.of("language", "en", "next", "/dashboard"));

    assertThat(spanish(owner.get("/dashboard/products"))).contains("Jarra de barro");
    String product =
        owner
            .get("/dashboard/products")
            .find("href=\"(/dashboard/products/[0-9a-f-]+)\"")
            .orElseThrow();
    assertThat(spanish(owner.get(product))).contains("Jarra de barro", "Chica", "Grande");
  }

  @Test
  void lawsKeepTheLanguageOfTheirCountryInTheGuide() {
    String english = buyer.get("/guide/en/br/mx").text();

    assertThat(marked(english, "pt")).anyMatch(text -> text.startsWith("Lei "));
    assertThat(marked(english, "es")).isNotEmpty();
    assertThat(marked(english, "es")).noneMatch(text -> text.contains("not known"));
    assertThat(marked(buyer.get("/guide/pt/br/mx").text(), "pt"))
        .noneMatch(text -> text.startsWith("Lei "));
  }

  @Test
  void nothingIsMarkedOnAPageInTheShopsOwnLanguage() {
    assertThat(spanish(buyer.get("/es-us"))).isEmpty();
    assertThat(spanish(buyer.get("/es-us/products/jarra"))).isEmpty();
  }

  private static List<String> spanish(Buyer.Page page) {
    assertThat(page.status()).isEqualTo(200);
    return marked(page.text().substring(page.text().indexOf("<main")), "es");
  }

  /** The texts, and the alternative texts, of elements with a language. */
  private static List<String> marked(String page, String language) {
    return Pattern.compile(
            "<(\\w+)(?=[^>]* lang=\"%s\")(?:[^>]* alt=\"([^\"]*)\")?[^>]*>(?:(.*?)</\\1>)?"
                .formatted(language),
            Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(ForeignWordsTest::words)
        .toList();
  }

  private static String words(MatchResult element) {
    return element.group(2) != null
        ? element.group(2)
        : String.valueOf(element.group(3))
            .replaceAll("<[^>]*>", " ")
            .replaceAll("\\s+", " ")
            .strip();
  }
}
