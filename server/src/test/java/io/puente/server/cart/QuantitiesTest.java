package io.puente.server.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is put into a cart, changed or removed that the buyer has not asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuantitiesTest {

  private static final String CUP = "/es-us/products/taza-azul";

  private static final String BLOUSE =
      """
      Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Price,Variant Grams
      blusa,Blusa,Talla,S,Color,Blanco,400.00,200
      """;

  private static final String TWO_SIZES = BLOUSE + "blusa,,,M,,Blanco,400.00,200\n";

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  /** Defect: a quantity that is no number removed the line, one above 99 became 99. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1,5",
        "",
        "0",
        "-1",
        "1000000",
        "150",
        "dos",
        "1e1",
        "99999999999",
        "1 2",
        "1²",
        "1\u00a02"
      })
  void whatIsNoQuantityChangesNothingAndTheBuyerIsTold(String typed) {
    Buyer buyer = running.browser(running.shop());
    String cup = buyer.variantOf(CUP);
    buyer.addToCart("es-us", cup, 3);

    Buyer.Page refused = buyer.post("/es-us/cart/lines/" + cup, Map.of("quantity", typed));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("Escriba un número entero de 1 a 99. La cantidad no cambió.")
        .contains("value=\"" + typed + "\"");
    assertThat(pieces(buyer)).isEqualTo("3");
  }

  /** Defect: what is no quantity put one piece into the cart, and 1000000 put 99. */
  @ParameterizedTest
  @ValueSource(strings = {"1.5", "", "0", "-1", "1000000", "150", "dos"})
  void whatIsNoQuantityAddsNothingAndTheBuyerIsTold(String typed) {
    Buyer buyer = running.browser(running.shop());
    String cup = buyer.variantOf(CUP);
    buyer.addToCart("es-us", cup, 2);

    Buyer.Page refused = buyer.post("/es-us/cart/lines", Map.of("variant", cup, "quantity", typed));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("No se agregó nada.", CUP + "?v=" + cup);
    assertThat(pieces(buyer)).isEqualTo("2");
  }

  /** Defect: 60 and 60 became 99. */
  @Test
  void whatWouldBeTooManyTogetherIsNotCutOff() {
    Buyer buyer = running.browser(running.shop());
    String cup = buyer.variantOf(CUP);
    buyer.addToCart("es-us", cup, 60);

    Buyer.Page refused = buyer.addToCart("es-us", cup, 60);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("hasta 99 piezas", "el suyo ya tiene 60");
    assertThat(pieces(buyer)).isEqualTo("60");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", " 5 ", "05", "\u00a05\u200b", "５"})
  void aNumberIsReadAsPeoplePasteIt(String typed) {
    Buyer buyer = running.browser(running.shop());
    String cup = buyer.variantOf(CUP);
    buyer.addToCart("es-us", cup, 1);

    assertThat(buyer.post("/es-us/cart/lines/" + cup, Map.of("quantity", typed)).status())
        .isEqualTo(303);
    assertThat(pieces(buyer)).isEqualTo("5");
  }

  @Test
  void aLineIsRemovedByItsButtonAndByNothingElse() {
    Buyer buyer = running.browser(running.shop());
    String cup = buyer.variantOf(CUP);
    buyer.addToCart("es-us", cup, 2);

    assertThat(buyer.post("/es-us/cart/lines/" + cup + "/removal", Map.of()).status())
        .isEqualTo(303);

    assertThat(buyer.get("/es-us/cart").text()).contains("Su carrito está vacío");
    assertThat(buyer.post("/es-us/cart/lines/" + cup, Map.of("quantity", "2")).text())
        .contains("Esa línea ya no está en su carrito");
  }

  /** Defect: the header counted two pieces, the cart one, and nobody said which was gone. */
  @Test
  void aVariantThatIsNoLongerSoldIsNamedAndCountedNowhere() {
    Shop shop =
        running.open(
            "blusas",
            "MX",
            "MXN",
            """
            {"markets":[{"code":"es-mx","currency":"MXN"}],"packagingGrams":250,
             "postage":[{"countries":["MX"],"service":"courier","days":[2,5],"upToGrams":{"9000":99}}]}
            """,
            TWO_SIZES);
    Buyer buyer = running.browser(shop);
    String page = buyer.get("/es-mx/products/blusa").text();
    String small = buyer.variantOf("/es-mx/products/blusa");
    String medium =
        java.util.regex.Pattern.compile("\\?v=([0-9a-f-]{36})")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .filter(id -> !id.equals(small))
            .findFirst()
            .orElseThrow();
    buyer.addToCart("es-mx", small, 1);
    buyer.addToCart("es-mx", medium, 2);
    assertThat(count(buyer)).isEqualTo("3");

    running.importFile(shop, BLOUSE);

    assertThat(count(buyer)).isEqualTo("1");
    assertThat(buyer.get("/es-mx/cart").text())
        .contains("Blusa – M / Blanco: la tienda ya no lo vende")
        .contains("/cart/lines/" + medium + "/removal")
        .contains("value=\"1\"");
    assertThat(buyer.get("/es-mx/checkout").text())
        .contains("Blusa – M / Blanco: la tienda ya no lo vende")
        .contains("1 ×")
        .doesNotContain("2 ×");

    buyer.post("/es-mx/cart/lines/" + small + "/removal", Map.of());
    assertThat(buyer.get("/es-mx/cart").text()).contains("Blusa – M / Blanco: la tienda ya no");
    buyer.post("/es-mx/cart/lines/" + medium + "/removal", Map.of());
    assertThat(buyer.get("/es-mx/cart").text()).doesNotContain("Blusa");
  }

  private static String pieces(Buyer buyer) {
    return buyer.get("/es-us/cart").find("name=\"quantity\"[^>]*\\s+value=\"(\\d+)\"").orElse("");
  }

  private static String count(Buyer buyer) {
    return buyer.get("/es-mx/cart/count").find("aria-hidden=\"true\">(\\d+)<").orElse("");
  }
}
