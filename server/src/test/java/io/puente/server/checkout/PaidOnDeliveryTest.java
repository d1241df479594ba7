package io.puente.server.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Selling;
import io.puente.shop.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The post to Chile settles no duties for the sender, the courier does; to Mexico the law on mail
 * has no figures, the law on couriers has.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaidOnDeliveryTest {

  private static final String POST = "01900000-0000-7000-8000-000000000001";
  private static final String COURIER = "01900000-0000-7000-8000-000000000002";
  private static final String TERMS =
      """
      {
        "markets": [
          { "code": "es-cl", "currency": "CLP" },
          { "code": "es-us", "currency": "USD" }
        ],
        "packagingGrams": 250,
        "postage": [
          { "id": "%1$s", "countries": ["CL"], "service": "post", "days": [14, 28], "duties": "unpaid",
            "upToGrams": { "30000": 300 } },
          { "id": "%2$s", "countries": ["CL", "US"], "service": "courier", "days": [3, 8],
            "upToGrams": { "30000": 690 } }
        ]
      }
      """
          .formatted(POST, COURIER);
  private static final Map<String, String> SANTIAGO =
      Map.of(
          "email", "paz@example.com",
          "payer_name", "Paz Rojas",
          "street", "Avenida Matta",
          "number", "12",
          "neighbourhood", "Santiago",
          "city", "Santiago",
          "region", "RM",
          "postcode", "8320000",
          "phone", "+56 2 2345 6789");

  private final RunningShop running = RunningShop.start();

  PaidOnDeliveryTest(@TempDir Path folder) throws Exception {
    RunningShop.ExpectedEvent changed =
        running.listenFor(event -> event.kind().equals("ShopChanged"));
    new Shops(running.database()).sell(running.shop(), terms(folder));
    changed.await();
  }

  private static Selling terms(Path folder) throws IOException {
    return Selling.read(Files.writeString(folder.resolve("selling.json"), TERMS));
  }

  @AfterAll
  void close() {
    running.close();
  }

  private Buyer inChileWithACup() {
    Buyer buyer = running.browser(running.shop());
    buyer.addToCart("es-cl", buyer.variantOf("/es-cl/products/taza-azul"), 1);
    return buyer;
  }

  private static Buyer.Page chooses(Buyer buyer, String service) {
    Map<String, String> form = new TreeMap<>(SANTIAGO);
    form.put("service", service);
    return buyer.post("/es-cl/checkout/quote", form);
  }

  @Test
  void theBuyerSeesBeforePayingWhatIsPaidOnDeliveryAndPaysTheShopOnlyTheRest() {
    Buyer buyer = inChileWithACup();

    Buyer.Page sum = chooses(buyer, POST);

    assertThat(sum.text())
        .contains("Paga ahora", "Al recibir, al transportista (estimado)", "IVA de Chile")
        .contains("La tienda lo envía sin pagar aranceles ni impuestos")
        .contains("Al recibir, usted paga al correo", "Usted paga en total")
        .doesNotContain("Total, todo incluido", "al recibir no paga nada");
    String seen = sum.find("name=\"seen\" value=\"([^\"]+)\"").orElseThrow();
    assertThat(pesos(sum)).isLessThan(pesos(chooses(buyer, COURIER)));

    Map<String, String> form = new TreeMap<>(SANTIAGO);
    form.put("service", POST);
    form.put("seen", seen);
    Buyer.Page toPay = buyer.post("/es-cl/checkout", form);
    Buyer.Page back = buyer.pay(toPay.location().orElseThrow(() -> new AssertionError(toPay)));
    String order = buyer.get(Buyer.pathOf(back.location().orElseThrow())).location().orElseThrow();

    assertThat(buyer.get(order).text())
        .contains(
            "Pagado, gracias",
            "Usted pagó a la tienda, Taller barro",
            "Total para la tienda",
            "Al recibir, usted paga al correo")
        .contains("Por qué se cobra cada parte", "IVA de Chile", "aduana de Chile")
        .doesNotContain("Total, todo incluido");
    assertThat(email(RunningShop.numberIn(order)))
        .contains("Total para la tienda: ", "Al recibir paga al correo unos $");
  }

  @Test
  void withTheCourierTheSameBuyerPaysNothingOnDelivery() {
    assertThat(chooses(inChileWithACup(), COURIER).text())
        .contains("Total, todo incluido", "al recibir no paga nada")
        .contains("Al recibir, usted paga a la mensajería", "Nada: lo que cuesta importar")
        .doesNotContain("Usted paga en total", "Al recibir, al transportista");
  }

  @Test
  void theProductAndTheCartNameThePartThatThePostIsPaid() {
    Buyer buyer = inChileWithACup();

    assertThat(buyer.get("/es-cl/products/taza-azul").text())
        .contains("De esto, usted paga $", "al transportista al recibir, no a la tienda");
    assertThat(buyer.get("/es-cl/cart").text()).contains("De esto, usted paga $");
  }

  private String email(String number) {
    Buyer owner = running.owner();
    String path =
        owner
            .get("/dashboard/orders/" + number)
            .find("href=\"(/dashboard/emails/[^\"]+)\"")
            .orElseThrow();
    return owner.get(path).text();
  }

  /** The total that a checkout shows. */
  private static int pesos(Buyer.Page checkout) {
    return Integer.parseInt(checkout.find("name=\"seen\" value=\"CLP([0-9]+)[.]").orElseThrow());
  }
}
