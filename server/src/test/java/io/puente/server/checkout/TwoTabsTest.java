package io.puente.server.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Defect: a checkout page ordered other goods than it showed, if their total was the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoTabsTest {

  private static final Map<String, String> AT_HOME =
      Map.of(
          "email", "rosa@example.com",
          "payer_name", "Rosa Flores",
          "street", "Calle 5 de Mayo",
          "number", "12",
          "neighbourhood", "Centro",
          "city", "Puebla",
          "region", "PUE",
          "postcode", "72000",
          "phone", "222 123 4567");

  private final RunningShop running = RunningShop.start();
  private final Shop shop =
      running.open(
          "blusas",
          "MX",
          "MXN",
          """
          {"markets":[{"code":"es-mx","currency":"MXN"}],"packagingGrams":250,
           "postage":[{"countries":["MX"],"service":"post","days":[2,5],"upToGrams":{"9000":49}}]}
          """,
          """
          Handle,Title,Option1 Name,Option1 Value,Variant Price,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty
          blusa,Blusa,Talla,S,400.00,200,,
          blusa,,,M,400.00,200,,
          faja,Faja,Title,Default Title,200.00,100,shopify,2
          """);

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void nobodyPaysForOtherGoodsThanThePageShowed() {
    Buyer buyer = running.browser(shop);
    String small = buyer.variantOf("/es-mx/products/blusa");
    buyer.addToCart("es-mx", small, 1);
    Buyer.Page shown = buyer.get("/es-mx/checkout");
    String medium =
        buyer
            .get("/es-mx/products/blusa")
            .find("[?]v=((?!%s)[0-9a-f-]{36})".formatted(small))
            .orElseThrow();
    buyer.post("/es-mx/cart/lines/" + small + "/removal", Map.of());
    buyer.addToCart("es-mx", medium, 1);

    Buyer.Page refused = pay(buyer, shown);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains(
            "1 ×", "<small>M</small>", "Los productos de su carrito cambiaron en otra pestaña")
        .doesNotContain("El total cambió");
    assertThat(pay(buyer, refused).status()).as("seen by now").isEqualTo(303);
  }

  /** Defect: the page showed a total, no button and no word why. */
  @Test
  void thePageSaysWhatIsNotThereAnyMore() {
    Buyer buyer = running.browser(shop);
    buyer.addToCart("es-mx", buyer.variantOf("/es-mx/products/faja"), 3);

    assertThat(buyer.get("/es-mx/checkout").text())
        .contains("De Faja solo quedan 2. Cambie la cantidad en el carrito.")
        .contains("class=\"button\" href=\"/es-mx/cart\"")
        .doesNotContain("class=\"primary\" type=\"submit\">Pagar");
  }

  private static Buyer.Page pay(Buyer buyer, Buyer.Page seen) {
    Map<String, String> form = new TreeMap<>(AT_HOME);
    form.put("seen", seen.find("name=\"seen\" value=\"([^\"]*)").orElseThrow());
    return buyer.post("/es-mx/checkout", form);
  }
}
