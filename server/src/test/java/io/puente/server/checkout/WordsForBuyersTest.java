package io.puente.server.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a buyer reads where something cannot be sold: before the cart, and never a code or an id.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordsForBuyersTest {

  private static final String TERMS =
      """
      {"markets":[{"code":"es-mx","currency":"MXN"},{"code":"es-us","currency":"USD"},
                  {"code":"en-us","currency":"USD"},{"code":"es-cl","currency":"CLP"}],
       "packagingGrams":250,
       "postage":[{"countries":["MX","US","CL"],"service":"courier","days":[2,5],"upToGrams":{"15000":99}}]}
      """;

  /** The code of the cup is not long enough for the United States, that of the plate is. */
  private static final String POTTERY =
      """
      Title,URL handle,Type,SKU,Price,Weight value (grams),HS code,HS code / US,Country of origin,Customs description
      Taza,taza,Barro,TA-1,490.00,300,691200,,MX,Mug
      Plato,plato,Barro,PL-1,490.00,300,691200,6912004810,MX,Plate
      Estatua,estatua,Barro,ES-1,4900.00,15500,691390,6913905000,MX,Statue
      Carta,carta,Barro,CA-1,90.00,30,,,MX,Letter
      Banca,banca,Piedra,BA-1,900.00,,680291,6802910500,MX,Bench
      """;

  private final RunningShop running = RunningShop.start();
  private Shop shop;

  @BeforeAll
  void open() {
    shop = running.open("barros", "MX", "MXN", TERMS, POTTERY);
  }

  @AfterAll
  void close() {
    running.close();
  }

  /**
   * Defect: the checkout dead-ended with "needs more digits" after the page had promised a total.
   */
  @Test
  void whatCannotBeQuotedForAMarketIsSaidOnItsPageAndInTheLists() {
    Buyer buyer = running.browser(shop);

    for (String product : List.of("taza", "carta", "banca")) {
      assertThat(buyer.get("/es-us/products/" + product).text())
          .contains("La tienda todavía no puede calcular cuánto cuesta la importación")
          .contains("Por ahora no se vende en este país")
          .doesNotContain("id=\"add\"");
      assertThat(buyer.get("/es-mx/products/" + product).text()).contains("id=\"add\"");
    }
    assertThat(buyer.get("/es-us/products/plato").text()).contains("id=\"add\"");
    for (String list : List.of("/es-us", "/es-us/search?q=taza", "/es-us/categories/barro")) {
      assertThat(buyer.get(list).text())
          .as(list)
          .containsPattern("(?s)>Taza<.{0,400}Por ahora no se vende en este país");
    }
    assertThat(buyer.get("/es-us/search?q=plato").text())
        .doesNotContainPattern("(?s)>Plato<.{0,200}Por ahora no se vende en este país");
    assertThat(buyer.get("/es-mx").text())
        .doesNotContainPattern("(?s)>Taza<.{0,200}Por ahora no se vende en este país")
        .as("too heavy for every postage of the shop")
        .containsPattern("(?s)>Estatua<.{0,200}Por ahora no se vende en este país");
  }

  /** Defect: "The tariff code of line 0193… needs more digits; it may be: 6912.00.20, …". */
  @Test
  void cartAndCheckoutNameTheGoodsAndNoCode() {
    Buyer buyer = running.browser(shop);
    String cup = buyer.variantOf("/es-mx/products/taza");
    buyer.addToCart("es-us", cup, 1);
    buyer.addToCart("es-us", buyer.variantOf("/es-mx/products/plato"), 1);

    assertThat(buyer.get("/es-us/cart").text())
        .contains("La tienda no puede enviar esto a su país por ahora. Quítelo para continuar.")
        .doesNotContain("href=\"/es-us/checkout\"");
    Buyer.Page checkout = buyer.post("/es-us/checkout/quote", Buyer.addressInLosAngeles());
    assertThat(checkout.find("(?s)<p class=\"standing [^>]*>(.*?)</p>").orElseThrow())
        .contains("Se debe a: Taza.")
        .doesNotContainPattern("\\d{4}")
        .doesNotContain("Plato", "código", "línea");

    buyer.post("/es-us/cart/lines/" + cup + "/removal", Map.of());
    assertThat(buyer.get("/es-us/cart").text()).contains("href=\"/es-us/checkout\"");
  }

  /** Defect: the dashboard said that customs have all they need, and the checkout dead-ended. */
  @Test
  void theOwnerSeesForWhichMarketAProductIsNotReady() {
    String list = ownersList();

    assertThat(list)
        .containsPattern(
            "(?s)Taza</strong>(?:(?!</li>).)*Estados Unidos: falta más cifras del código")
        .doesNotContainPattern("(?s)Plato</strong>(?:(?!</li>).)*dashboard-closed")
        .containsOnlyOnce("A los productos sin aviso no les falta ningún dato");
  }

  private String ownersList() {
    Buyer owner = running.browser(shop);
    running.addOwner(shop);
    assertThat(running.signIn(owner, shop, RunningShop.PASSWORD).status()).isEqualTo(303);
    return owner.get("/dashboard/products").text();
  }

  /** Defect: a heavy cart was told that the shop does not send to its country. */
  @Test
  void aCartThatIsTooHeavyIsToldTheLimit() {
    Buyer buyer = running.browser(shop);
    buyer.addToCart("es-mx", buyer.variantOf("/es-mx/products/taza"), 99);

    assertThat(buyer.get("/es-mx/cart").text())
        .contains("Con su empaque, este paquete pesa 29.95\u00a0kg")
        .contains("hasta 15\u00a0kg. Escriba a hola@barros.example si lo quiere así.")
        .contains("Quite algunas piezas.")
        .doesNotContain("no envía");
    assertThat(buyer.get("/es-mx/checkout").text())
        .contains("este paquete pesa 29.95\u00a0kg", "hasta 15\u00a0kg");
    assertThat(buyer.get("/es-mx/products/estatua").text())
        .contains("este paquete pesa 15.75\u00a0kg", "hasta 15\u00a0kg");
    assertThat(buyer.get("/es-cl/products/estatua").text())
        .contains("este paquete pesa 15,75\u00a0kg");
  }

  /** Defect: whoever came back from the pay page had to type everything again. */
  @Test
  void theFieldsAreStillThereAfterThePayPage() {
    Buyer buyer = running.browser(shop);
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/plato"), 1);
    assertThat(buyer.checkOut("es-us").status()).isEqualTo(303);

    for (String market : List.of("es-us", "en-us")) {
      assertThat(buyer.get("/" + market + "/checkout").text())
          .contains("value=\"ana@example.com\"", "value=\"Ana López\"", "value=\"123 Main St\"")
          .contains("value=\"Los Angeles\"", "value=\"90012\"", "value=\"+1 213-555-0100\"")
          .containsPattern("value=\"CA\" selected");
    }
    Buyer other = running.browser(shop);
    other.addToCart("es-us", other.variantOf("/es-us/products/plato"), 1);
    assertThat(other.get("/es-us/checkout").text()).doesNotContain("ana@example.com");
  }

  /** Defect: a change of the language on the checkout's page emptied the form. */
  @Test
  void theFieldsGoAlongIntoAnotherLanguage() {
    Buyer buyer = running.browser(shop);
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/plato"), 1);
    assertThat(buyer.get("/es-us/checkout").text())
        .containsPattern(
            "<button type=\"submit\" form=\"checkout\" formaction=\"/en-us/checkout/quote\"");
    Map<String, String> form = new TreeMap<>(Buyer.addressInLosAngeles());
    form.put("other", "yes");
    form.put("recipient_name", "Rosa Díaz");

    assertThat(buyer.post("/en-us/checkout/quote", form).text())
        .contains("What you pay", "value=\"ana@example.com\"", "value=\"Rosa Díaz\"")
        .contains("name=\"other\" value=\"yes\" checked", "value=\"123 Main St\"")
        .containsPattern("value=\"CA\" selected");
    assertThat(buyer.post("/es-cl/checkout/quote", form).text())
        .as("a region of another country is not one of this")
        .contains("value=\"ana@example.com\"", "value=\"123 Main St\"")
        .doesNotContain("\"CA\"");
    assertThat(buyer.get("/en-us/checkout/quote").location()).contains("/en-us/checkout");
  }
}
