package io.puente.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Defect: prices had the decimal mark of the market, and rates, percentages and examples beside
 * them a point: {@code 1 USD = 4012.35 COP} on a page with {@code $ 12.345}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecimalMarksTest {

  /** Numbers of laws and tariff codes have their own points. */
  private static final Pattern LAWS =
      Pattern.compile(
          "\\b(?:[Aa]rts?\\.?|regla|rule|regra|Ley|Lei|Decreto|HTS|CFR|chapter|capítulo|nota?|note"
              + "|(?:sub)?partidas?|headings?|códigos?(?: \\p{L}+)?|codes?)[ \\u00a0][\\d.–-]+"
              + "(?:(?:,| y| e| and)[ \\u00a0]\\d{4}\\.\\d{2})*|\\b\\d{4}\\.\\d{2}(?= ·)");

  private static final String TERMS =
      """
      {"markets":[{"code":"es-mx","currency":"MXN"},{"code":"es-us","currency":"USD"},
                  {"code":"en-us","currency":"USD"},{"code":"es-co","currency":"COP"},
                  {"code":"es-cl","currency":"CLP"},{"code":"es-ar","currency":"ARS"},
                  {"code":"pt-br","currency":"BRL"}],
       "packagingGrams":250,
       "postage":[{"countries":["MX","US","CO","CL","AR","BR"],"service":"courier","days":[2,5],
                   "upToGrams":{"30000":39.95}}]}
      """;

  private static final String PRODUCTS =
      """
      Title,URL handle,Description,Vendor,Type,Published on online store,Status,SKU,Price,Compare-at price,Cost per item,Inventory tracker,Weight value (grams),HS code,Country of origin
      Chal,chal,<p>Un chal.</p>,Taller,Chales,TRUE,Active,C-1,123.45,150.55,41.37,,1350,621420,PE
      """;

  private static final Map<String, Map<String, String>> ADDRESSES =
      Map.of(
          "CO", Map.of("city", "Bogotá", "region", "Bogotá D.C.", "postcode", "110111"),
          "CL", Map.of("city", "Santiago", "region", "RM", "postcode", "8320000"),
          "MX", Map.of("city", "Puebla", "region", "PUE", "postcode", "72000"),
          "US", Map.of("city", "Los Angeles", "region", "CA", "postcode", "90012"));

  private final RunningShop running = RunningShop.start();
  private final Shop peru = running.open("chales", "PE", "USD", TERMS, PRODUCTS);
  private final Shop colombia = running.open("ruanas", "CO", "USD", TERMS, PRODUCTS);

  @BeforeAll
  void addOwners() {
    running.addOwner(peru);
    running.addOwner(colombia);
  }

  @AfterAll
  void close() {
    running.close();
  }

  @ParameterizedTest
  @CsvSource({
    "es-mx, '.'",
    "es-us, '.'",
    "en-us, '.'",
    "es-co, ','",
    "es-cl, ','",
    "es-ar, ','",
    "pt-br, ','"
  })
  void buyersReadTheMarkOfTheirCountry(String market, String mark) {
    Buyer buyer = running.browser(peru);
    check(buyer.get("/" + market), mark);
    check(buyer.get("/" + market + "/products/chal"), mark);
    String variant = buyer.variantOf("/es-us/products/chal");
    buyer.addToCart(market, variant, 3);
    check(buyer.get("/" + market + "/cart"), mark);
    String country = market.substring(3).toUpperCase(java.util.Locale.ROOT);
    Map<String, String> form = new TreeMap<>(Buyer.addressInLosAngeles());
    form.putAll(ADDRESSES.getOrDefault(country, Map.of()));
    check(buyer.post("/" + market + "/checkout/quote", form), mark);
    buyer.addToCart(market, variant, 30);
    check(buyer.get("/" + market + "/cart"), mark);
  }

  @ParameterizedTest
  @CsvSource({
    "/guide/es/co/pe, '.'",
    "/guide/es/us/pe, '.'",
    "/guide/en/br/pe, '.'",
    "/guide/pt/br/pe, ','",
    "/guide/es/cl/mx, '.'"
  })
  void theGuideHasOneMark(String lane, String mark) {
    Buyer reader = running.browser(peru);
    check(reader.get(lane), mark);
    check(reader.get(lane + "/parcel?goods=621420&value=123&grams=1350&pieces=2"), mark);
    check(reader.get(lane + "/parcel?goods=621420&value=x&shipping=y"), mark);
  }

  @Test
  void ownersReadTheMarkOfTheirCountry() {
    dashboard(peru, "es", ".");
    dashboard(colombia, "es", ",");
    dashboard(colombia, "pt", ",");
  }

  private void dashboard(Shop shop, String language, String mark) {
    Buyer owner = running.owner(shop);
    owner.post("/dashboard/language", Map.of("language", language, "next", "/dashboard"));
    String product =
        owner
            .get("/dashboard/products")
            .find("href=\"(/dashboard/products/[0-9a-f-]+)\"")
            .orElseThrow();
    Buyer.Page saved =
        owner.post(product + "/payment-fee", Map.of("percent", "3.6", "fixed", "0.55"));
    assertThat(saved.status()).isEqualTo(303);
    Buyer.Page page = owner.get(product);
    check(page, mark);
    assertThat(page.find("name=\"percent\"[^>]*value=\"([^\"]*)")).hasValue("3" + mark + "6");
    assertThat(page.find("name=\"cost_[^>]*value=\"([^\"]*)")).hasValue("41" + mark + "37");
    check(owner.post(product + "/costs", Map.of(cost(page), "mucho")), mark);
    // What a field shows can be sent back as it is: no point is taken for thousands.
    assertThat(owner.post(product + "/costs", Map.of(cost(page), "41" + mark + "37")).status())
        .isEqualTo(303);
    assertThat(owner.get(product).find("name=\"cost_[^>]*value=\"([^\"]*)"))
        .hasValue("41" + mark + "37");
    check(owner.get("/dashboard"), mark);
  }

  private static String cost(Buyer.Page page) {
    return page.find("name=\"(cost_[0-9a-f-]+)\"").orElseThrow();
  }

  /** No number of the page has its decimals behind the other mark. */
  private static void check(Buyer.Page page, String mark) {
    assertThat(page.status()).isIn(200, 422);
    String other = mark.equals(",") ? "\\." : ",";
    Pattern wrong =
        Pattern.compile(
            "(?<![\\d.,–-])\\d+(?:%s\\d{3})*%s(?:\\d{1,2}|\\d{4,})(?![\\d.,]*\\d)"
                .formatted(Pattern.quote(mark.equals(",") ? "." : ","), other));
    assertThat(texts(page.text()).flatMap(text -> inContext(text, wrong)))
        .as("numbers without %s", mark)
        .isEmpty();
  }

  private static Stream<String> inContext(String text, Pattern wrong) {
    return wrong
        .matcher(text)
        .results()
        .map(
            found ->
                text.substring(
                    Math.max(0, found.start() - 30), Math.min(text.length(), found.end() + 20)));
  }

  /** What people read, without the numbers of laws and tariff codes. */
  private static Stream<String> texts(String page) {
    String read =
        page.substring(page.indexOf("<main"))
            .replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
            .replaceAll("(?s)<span class=\"source-text\".*?</span>", " ")
            .replaceAll("(?s)<p class=\"guide-source\">.*?</p>", " ")
            .replaceAll("(?s)<input(?![^>]*hidden)[^>]* value=\"([^\"]*)\"[^>]*>", "<i>$1</i>")
            .replaceAll("(?s)<option value=\"[^\"]*\"", "<option")
            .replaceAll("<[^>]*>", "\n");
    return read.lines()
        .map(line -> LAWS.matcher(line).replaceAll(" "))
        .filter(line -> !line.isBlank());
  }
}
