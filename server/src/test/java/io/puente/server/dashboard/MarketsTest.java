package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.audit.Audit;
import io.puente.shop.audit.AuditEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How an owner opens and closes countries. Each test has countries, or a shop, of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketsTest {

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  private Shop stored(Shop shop) {
    return new Shops(running.database()).of(shop.tenant()).orElseThrow();
  }

  private static String seen(Buyer owner, String country) {
    return owner
        .get("/dashboard/markets/" + country)
        .find("name=\"seen\" value=\"([0-9a-f]+)\"")
        .orElseThrow();
  }

  private static Map<String, String> form(String seen, String... more) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "seen", seen, "language_es", "1", "currency", "USD", "margin", "0", "ending", ""));
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  @Test
  void showsThePriceAtTheDoorBeforeTheCountryIsOpen() {
    Buyer owner = running.owner();
    owner.post("/dashboard/markets/cl/closing", Map.of("seen", seen(owner, "cl")));
    assertThat(stored(running.shop()).markets()).extracting(Market::country).doesNotContain("CL");

    Buyer.Page before = owner.get("/dashboard/markets/cl");

    assertThat(before.text())
        .contains(
            "Vender en Chile", "En la puerta, todo incluido", "Se verá ", "3 a 8 días hábiles");

    Buyer.Page calculated =
        owner.post(
            "/dashboard/markets/cl",
            form(seen(owner, "cl"), "currency", "USD", "ending", ".99", "preview", "1"));
    assertThat(calculated.text()).contains("Todavía no se guardó", ".99", "Vender en Chile");
    assertThat(stored(running.shop()).markets()).extracting(Market::country).doesNotContain("CL");

    Buyer.Page opened =
        owner.post(
            "/dashboard/markets/cl",
            form(
                seen(owner, "cl"),
                "language_en",
                "1",
                "currency",
                "CLP",
                "margin",
                "7,5 %",
                "ending",
                ".990"));
    assertThat(opened.location()).hasValue("/dashboard/markets/cl?saved=1");
    assertThat(stored(running.shop()).markets())
        .filteredOn(market -> market.country().equals("CL"))
        .extracting(market -> market.code() + " " + market.margin())
        .containsExactly("es-cl 1.075", "en-cl 1.075");
    assertThat(running.browser(running.shop()).get("/es-cl/products/taza-azul").text())
        .contains(".990");
    assertThat(new Audit(running.database()).of(running.shop().tenant(), "CL"))
        .extracting(AuditEntry::action)
        .containsExactly("country-closed", "country-opened");
  }

  @Test
  void aClosedCountryKeepsItsOrders() {
    Buyer owner = running.owner();
    RunningShop.PlacedOrder placed = running.placeOrder(running.shop());
    String order = placed.pay();
    assertThat(order).startsWith("/es-us/");

    Buyer.Page closed =
        owner.post("/dashboard/markets/us/closing", Map.of("seen", seen(owner, "us")));

    assertThat(owner.get(closed.location().orElseThrow()).text())
        .contains("Ya no vende en Estados Unidos");
    assertThat(placed.buyer().get(order).status()).isEqualTo(200);
    assertThat(placed.buyer().get(order).text())
        .contains("href=\"/es-mx/cart\"")
        .doesNotContain("/es-us/cart");
    for (String page : List.of("/es-us", "/en-us/products/taza-azul", "/es-us/cart")) {
      assertThat(placed.buyer().get(page).location()).as(page).hasValue("/es-mx");
    }
    assertThat(placed.buyer().get("/fr-us").status()).isEqualTo(404);
    assertThat(owner.get("/dashboard/markets").text())
        .contains("El correo no lleva paquetes ahí, solo mensajería.");
    assertThat(owner.get("/dashboard/markets/us").text())
        .contains("Correos de México dejó de recibir paquetes para Estados Unidos");

    owner.post("/dashboard/markets/us", form(seen(owner, "us"), "language_en", "1"));
    assertThat(placed.buyer().get("/es-us/products/taza-azul").status()).isEqualTo(200);
  }

  @Test
  void aCountryMayHavePostageBeforeItIsOpen() {
    Buyer owner = running.owner();
    String postage =
        owner
            .get("/dashboard/markets/co")
            .find("href=\"(/dashboard/postage/new\\?country=CO)\"")
            .orElseThrow();
    assertThat(owner.get(postage).text()).contains("name=\"list_0_to_CO\" value=\"1\" checked");

    owner.post(
        "/dashboard/postage/new",
        Map.of(
            "id",
            UUID.randomUUID().toString(),
            "list_0_to_CO",
            "1",
            "carrier",
            "courier",
            "days_from",
            "6",
            "days_to",
            "11",
            "list_0_weight_0",
            "5",
            "list_0_price_0",
            "700"));

    assertThat(owner.get("/dashboard/markets/co").text())
        .contains("6 a 11 días hábiles", "Vender en Colombia")
        .doesNotContain("Todavía no hay un precio de envío");
    assertThat(stored(running.shop()).markets()).extracting(Market::country).doesNotContain("CO");
  }

  @Test
  void theOnlyCountryStaysOpenAlsoIfTheLastTwoAreClosedAtOnce() throws Exception {
    Buyer owner = running.owner(running.neighbour());
    for (String country : List.of("us", "cl", "br")) {
      owner.post(
          "/dashboard/markets/%s/closing".formatted(country), Map.of("seen", seen(owner, country)));
    }

    Buyer.Page refused =
        owner.post("/dashboard/markets/mx/closing", Map.of("seen", seen(owner, "mx")));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("único país en el que vende");
    assertThat(stored(running.neighbour()).markets())
        .extracting(Market::code)
        .containsExactly("es-mx");

    owner.post("/dashboard/markets/us", form(seen(owner, "us")));
    String mexico = seen(owner, "mx");
    String unitedStates = seen(owner, "us");
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Buyer.Page>> sent =
          both.invokeAll(
              List.of(
                  () -> owner.post("/dashboard/markets/mx/closing", Map.of("seen", mexico)),
                  () -> owner.post("/dashboard/markets/us/closing", Map.of("seen", unitedStates))));
      assertThat(List.of(sent.getFirst().get().status(), sent.getLast().get().status()))
          .containsExactlyInAnyOrder(303, 409);
    }
    assertThat(stored(running.neighbour()).markets()).hasSize(1);
  }

  @Test
  void aFormThatIsNotRightChangesNothingAndKeepsWhatWasTyped() {
    Buyer owner = running.owner();
    List<Market> before = stored(running.shop()).markets();
    String seen = seen(owner, "co");
    Map<Map<String, String>, String> refused =
        Map.of(
            form(seen, "margin", "mucho"), "entre -90 y 500",
            form(seen, "margin", "-91"), "entre -90 y 500",
            form(seen, "margin", "1".repeat(10_000)), "más de 20 caracteres",
            form(seen, "currency", "COP", "ending", ".99"), "no pueden terminar en .99",
            Map.of("seen", seen, "currency", "USD", "margin", "3"), "Elija un idioma");

    refused.forEach(
        (form, words) -> {
          Buyer.Page page = owner.post("/dashboard/markets/co", form);
          assertThat(page.status()).as(words).isEqualTo(422);
          assertThat(page.text()).contains(words, "value=\"" + form.get("margin") + "\"");
        });
    assertThat(owner.post("/dashboard/markets/zz", form(seen)).status()).isEqualTo(404);
    assertThat(owner.post("/dashboard/markets/%3Cb%3E", form(seen)).status()).isEqualTo(404);
    assertThat(stored(running.shop()).markets()).isEqualTo(before);
  }

  @Test
  void aFormThatIsOldIsToldAndOneThatIsSentTwiceIsDoneOnce() throws Exception {
    Buyer owner = running.owner();
    String seen = seen(owner, "pe");
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Buyer.Page>> sent =
          both.invokeAll(
              List.of(
                  () -> owner.post("/dashboard/markets/pe", form(seen)),
                  () -> owner.post("/dashboard/markets/pe", form(seen))));
      for (Future<Buyer.Page> each : sent) {
        assertThat(each.get().location()).hasValue("/dashboard/markets/pe?saved=1");
      }
    }

    Buyer.Page stale = owner.post("/dashboard/markets/pe", form(seen, "margin", "12"));

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("No se guardó nada", "value=\"12\"");
    assertThat(stored(running.shop()).markets())
        .filteredOn(market -> market.country().equals("PE"))
        .extracting(market -> market.code() + " " + market.margin())
        .containsExactly("es-pe 1");
    assertThat(owner.post("/dashboard/markets/pe/closing", Map.of("seen", seen)).status())
        .isEqualTo(409);
    assertThat(owner.get("/dashboard/markets").text())
        .contains("Falta un precio de envío: nadie puede comprar aquí.");
  }
}
