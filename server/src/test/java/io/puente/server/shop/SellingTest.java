package io.puente.server.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.landedcost.LandedCost;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Market;
import io.puente.shop.Selling;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SellingTest {

  private static final String COLOMBIA_TOO =
      """
      {
        "markets": [
          { "code": "es-us", "currency": "USD", "ending": ".50" },
          { "code": "es-co", "currency": "COP", "margin": 1.05, "ending": ".900" }
        ],
        "packagingGrams": 400,
        "postage": [
          { "countries": ["US", "CO"], "service": "courier", "days": [3, 6], "upToGrams": { "2000": 500, "5000": 780.50 } }
        ],
        "sender": {
          "name": "Taller", "street": "Calle 2", "city": "Atlixco", "region": "Puebla",
          "postcode": "74200", "country": "MX", "phone": "+522444550100"
        }
      }
      """;

  private final Path file;

  SellingTest(@TempDir Path folder) {
    file = folder.resolve("selling.json");
  }

  @Test
  void anOwnerSellsInAnotherMarketAndBuyersSeeItAtOnce() throws Exception {
    try (RunningShop running = RunningShop.start()) {
      Buyer buyer = running.browser(running.shop());
      assertThat(buyer.get("/es-co").status()).isEqualTo(404);
      assertThat(buyer.get("/es-us/products/taza-azul").text()).contains("26.99");
      RunningShop.ExpectedEvent changed =
          running.listenFor(event -> event.kind().equals("ShopChanged"));

      new Shops(running.database()).sell(running.shop(), written(COLOMBIA_TOO));
      changed.await();

      Shop now = new Shops(running.database()).named("barro").orElseThrow();
      assertThat(now.markets()).extracting(Market::code).containsExactly("es-us", "es-co");
      assertThat(now.place().city()).isEqualTo("Atlixco");
      assertThat(now.shipping().to("CO", null, 4_000).getFirst().price()).hasToString("MXN 780.50");
      assertThat(now.shipping().to("CL", null, 100)).isEmpty();
      assertThat(buyer.getUntil("/es-co/products/taza-azul", page -> page.status() == 200).text())
          .contains(".900");
      assertThat(buyer.get("/es-us/products/taza-azul").text()).contains("26.50");
      assertThat(buyer.get("/es-cl").location()).hasValue("/es-us");
    }
  }

  @Test
  void readsNumbersAsTheyWerePasted() throws IOException {
    Selling selling =
        written(
            "\uFEFF"
                + COLOMBIA_TOO
                    .replace("\"2000\": 500", "\"2\u00a0000\":\u00a0\"8.900,50\"")
                    .replace("\"5000\": 780.50", "\"5.000\": \"\u200b\uff17\uff18\uff10.50\""));

    assertThat(selling.services("MX", CurrencyUnit.of("MXN")).getFirst().prices().getFirst())
        .hasToString("PriceList[areas=[CO, US], upToGrams={2000=MXN 8900.50, 5000=MXN 780.50}]");
    assertThatThrownBy(() -> written(COLOMBIA_TOO.replace("780.50", "\"mucho\"")))
        .isInstanceOf(Selling.Wrong.class)
        .hasMessageContaining("line");
  }

  @Test
  void aShopThatIsRegisteredInChileCollectsTheVatAtTheSale() throws Exception {
    String registered =
        COLOMBIA_TOO
            .replace("es-co", "es-cl")
            .replace("\"COP\"", "\"CLP\"")
            .replace("\"CO\"", "\"CL\"")
            .replace("\"packaging", "\"programmes\": [\"cl-iva-registered\"], \"packaging");
    try (RunningShop running = RunningShop.start()) {
      Buyer buyer = running.browser(running.shop());
      buyer.addToCart("es-cl", buyer.variantOf("/es-cl/products/taza-azul"), 1);
      String lookedAtInVain = "<strong>IVA de Chile, cobrado en la venta</strong>";
      assertThat(buyer.get("/es-cl/checkout").text()).contains(lookedAtInVain);
      RunningShop.ExpectedEvent changed =
          running.listenFor(event -> event.kind().equals("ShopChanged"));

      new Shops(running.database()).sell(running.shop(), written(registered));
      changed.await();

      assertThat(
              buyer
                  .getUntil("/es-cl/checkout", page -> !page.text().contains(lookedAtInVain))
                  .text())
          .contains("IVA de Chile, cobrado en la venta")
          .doesNotContain(lookedAtInVain);
    }
  }

  @Test
  void aProgrammeThatNoLawAsksAboutIsAMistake() throws Exception {
    Selling mistyped =
        written(
            COLOMBIA_TOO.replace(
                "\"packaging", "\"programmes\": [\"remesa-conforme\"], \"packaging"));

    assertThatThrownBy(() -> mistyped.unlessKnown(LandedCost.fromBundledData().programmes()))
        .isInstanceOf(Selling.Wrong.class)
        .hasMessageContaining("remesa-conforme is none of cl-iva-registered, remessa-conforme");
  }

  @Test
  void aPriceThatTheOwnerFixedForACountryIsShownAsItIs() {
    try (RunningShop running = RunningShop.start()) {
      Buyer buyer = running.browser(running.shop());

      assertThat(buyer.get("/pt-br/products/vaso-unico").text()).contains("152,00");
      assertThat(buyer.get("/en-us/products/single-vase").text()).contains("48.99");
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrongAndWhatItMayBe(String right, String wrong, String explanation) {
    assertThatThrownBy(() -> written(COLOMBIA_TOO.replace(right, wrong)))
        .isInstanceOf(Selling.Wrong.class)
        .hasMessageContaining(explanation);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("es-co", "es_co", "as es-us, not es_co"),
        Arguments.of("es-co", "es-zz", "not an ISO country code: ZZ"),
        Arguments.of("\"COP\"", "\"PESOS\"", "not an ISO currency code: PESOS"),
        Arguments.of("1.05", "0", "a margin is more than 0"),
        Arguments.of(".900", "900", "such as .99"),
        Arguments.of("400", "-1", "packagingGrams"),
        Arguments.of("400", "\"some\"", "line 6"),
        Arguments.of("courier", "pigeon", "service is post, courier, pickup or local, not pigeon"),
        Arguments.of("[3, 6]", "[6, 3]", "days are two numbers"),
        Arguments.of("[\"US\", \"CO\"]", "[]", "countries are missing"),
        Arguments.of("\"2000\": 500", "\"0\": 500", "each weight above 0"),
        Arguments.of("\"packagingGrams\"", "\"packaging\"", "packaging"),
        Arguments.of("\"sender\": {", "\"sender\": ", "line"));
  }

  private Selling written(String text) throws IOException {
    Files.writeString(file, text);
    return Selling.read(file);
  }
}
