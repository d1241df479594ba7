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

/**
 * Defect: a sum that the provider cannot charge was refused only after the order had reserved its
 * stock, and nobody said what the limit is. In pesos of Colombia it is that of two chairs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChargeLimitsTest {

  private static final Map<String, String> BOGOTA =
      Map.of(
          "email", "luz@example.com",
          "payer_name", "Luz Rojas",
          "street", "Carrera 7 # 45-10",
          "city", "Bogotá",
          "region", "Bogotá D.C.",
          "postcode", "110111",
          "phone", "+57 300 123 4567",
          "service", "courier");

  private final RunningShop running = RunningShop.start();
  private final Shop shop =
      running.open(
          "sillas",
          "CO",
          "COP",
          """
          {"markets":[{"code":"es-co","currency":"COP"}],"packagingGrams":250,
           "postage":[{"countries":["CO"],"service":"courier","days":[2,5],"upToGrams":{"20000":100}}]}
          """,
          """
          Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty,Variant Grams,HS Code,Country of origin
          silla,Silla,SI-1,400000,9,3000,940161,CO
          """);

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void aSumAboveTheLimitIsRefusedBeforeItsStockIsReserved() {
    Buyer buyer = running.browser(shop);
    buyer.addToCart("es-co", buyer.variantOf("/es-co/products/silla"), 3);

    Buyer.Page checkout = buyer.post("/es-co/checkout/quote", BOGOTA);
    Buyer.Page paying = pay(buyer, checkout);

    assertThat(checkout.text())
        .contains("Con tarjeta se pueden cobrar hasta $\u00a0999.999,99 por pedido.")
        .doesNotContain("class=\"primary\" type=\"submit\">Pagar");
    assertThat(paying.status()).isEqualTo(422);
    assertThat(reserved()).isZero();
  }

  @Test
  void aSumBelowTheMinimumIsRefusedToo() {
    Shop buttons =
        running.open(
            "botones",
            "MX",
            "MXN",
            """
            {"markets":[{"code":"es-mx","currency":"MXN"}],"packagingGrams":5,
             "postage":[{"countries":["MX"],"service":"post","days":[2,5],"upToGrams":{"200":4}}]}
            """,
            """
            Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty,Variant Grams,HS Code,Country of origin
            boton,Botón,BO-1,3,9,5,960621,MX
            """);
    Buyer buyer = running.browser(buttons);
    buyer.addToCart("es-mx", buyer.variantOf("/es-mx/products/boton"), 1);

    Buyer.Page checkout = buyer.get("/es-mx/checkout");

    assertThat(checkout.text())
        .contains("Con tarjeta se puede cobrar desde $10.00. Agregue algo más al carrito.")
        .doesNotContain("class=\"primary\" type=\"submit\">Pagar");
  }

  @Test
  void aSumWithinTheLimitsIsPaid() {
    Buyer buyer = running.browser(shop);
    buyer.addToCart("es-co", buyer.variantOf("/es-co/products/silla"), 2);

    Buyer.Page paying = pay(buyer, buyer.post("/es-co/checkout/quote", BOGOTA));

    assertThat(paying.status()).as(paying.text()).isEqualTo(303);
  }

  private static Buyer.Page pay(Buyer buyer, Buyer.Page checkout) {
    Map<String, String> form = new TreeMap<>(BOGOTA);
    form.put("seen", checkout.find("name=\"seen\" value=\"([^\"]*)").orElseThrow());
    return buyer.post("/es-co/checkout", form);
  }

  /** Pieces that are reserved by orders of three chairs. */
  private long reserved() {
    return running
        .database()
        .inTenant(
            shop.tenant(),
            tx ->
                tx.oneRow("SELECT count(*) AS found FROM stock_reservation WHERE quantity = 3")
                    .getLong("found"));
  }
}
