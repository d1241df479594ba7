package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A quote is kept as the buyer saw it, and can be read by the owner. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuoteSnapshotTest {

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void anOwnerReadsInSpanishWhatWasQuotedInEnglish() {
    Buyer ann = running.browser(running.shop());
    ann.addToCart("en-us", ann.variantOf("/es-us/products/taza-azul"), 1);
    Buyer.Page toPay = ann.checkOut("en-us");
    var order = new RunningShop.PlacedOrder(ann, toPay.location().orElseThrow());
    String number = RunningShop.numberIn(order.pay());
    Buyer owner = running.owner();

    assertThat(owner.get("/dashboard/orders/" + number).text())
        .contains("<strong>Arancel de Estados Unidos</strong>")
        .doesNotContain("US tariff duty");
    owner.post("/dashboard/language", Map.of("language", "en"));
    assertThat(owner.get("/dashboard/orders/" + number).text())
        .contains("<strong>US tariff duty</strong>")
        .doesNotContain("Arancel de Estados Unidos");
  }

  /** Defect: goods, shipping and charges of an order were in the language of its buyer. */
  @Test
  void anOwnerReadsTheRowsOfAnOrderInTheirOwnLanguage() {
    Buyer ann = running.browser(running.shop());
    ann.addToCart("en-us", ann.variantOf("/es-us/products/taza-azul"), 1);
    Buyer.Page toPay = ann.checkOut("en-us");
    var order = new RunningShop.PlacedOrder(ann, toPay.location().orElseThrow());
    String path = "/dashboard/orders/" + RunningShop.numberIn(order.pay());
    Buyer owner = running.owner();

    Map<String, List<String>> readings =
        Map.of(
            "es", List.of("1 × Taza azul", "Mensajería, con rastreo", "Arancel de Estados Unidos"),
            "en", List.of("1 × Blue mug", "Courier, tracked", "US tariff duty"),
            "pt", List.of("1 × Caneca azul", "Tarifa dos Estados Unidos"));
    readings.forEach(
        (language, texts) -> {
          owner.post("/dashboard/language", Map.of("language", language));
          assertThat(owner.get(path).text()).as(language).contains(texts);
        });
    owner.post("/dashboard/language", Map.of("language", "es"));
  }

  @Test
  void theStoredQuoteCanBeRequestedAgainWithTheSameAnswer() {
    String number = RunningShop.numberIn(running.paidOrder(running.shop()));
    Buyer owner = running.owner();

    owner.post("/dashboard/language", Map.of("language", "es"));
    assertThat(owner.get("/dashboard/orders/" + number).text())
        .contains("código 6912004400, hecho en México", "HTS 2026", "/quote.json");
    var kept = new JsonObject(owner.get("/dashboard/orders/" + number + "/quote.json").text());
    Buyer.Page again =
        owner.send(
            owner
                .request("/api/v1/landed-cost/quotes")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "es")
                .POST(BodyPublishers.ofString(kept.getJsonObject("asked").encode())));

    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(new JsonObject(again.text())).isEqualTo(kept.getJsonObject("answer"));
    assertThat(
            running
                .owner(running.neighbour())
                .get("/dashboard/orders/" + number + "/quote.json")
                .status())
        .isEqualTo(404);
  }
}
