package io.puente.server.dashboard.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.MarketSetting;
import io.puente.shop.PostageSetting;
import io.puente.shop.Selling;
import io.puente.shop.Shops;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An owner sees in the list of products where they cannot be sold, and why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedMarketsTest {

  private static final String LANES = "Países a los que nadie lleva paquetes ahora";

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void aPotterWhoSendsByPostIsWarnedThatThePostTakesNothingToTheUnitedStates() throws Exception {
    Buyer owner = running.owner();
    assertThat(owner.get("/dashboard/products").text())
        .containsOnlyOnce("se cotizan en todos sus países")
        .doesNotContain(LANES);

    RunningShop.ExpectedEvent heard =
        running.listenFor(event -> event.kind().equals("ShopChanged"));
    new Shops(running.database())
        .sell(running.shop(), selling(postage("post", "US"), postage("courier", "CL", "MX")));
    heard.await();

    String list = owner.getUntil("/dashboard/products", page -> page.text().contains(LANES)).text();
    assertThat(list)
        .contains("Estados Unidos: Correos de México dejó de recibir paquetes")
        .contains("27 ago 2025")
        .containsOnlyOnce("Estados Unidos: nadie lo lleva ahora")
        .containsOnlyOnce("Brasil: sin envío que lo lleve")
        .doesNotContain("Chile:");
    String product = owner.get(first(list)).text();
    assertThat(product).contains("Por ahora nadie lleva este paquete a ese país");
  }

  @Test
  void aProductWithoutACodeCannotBeQuotedAbroadAndTheListSaysWhere() {
    Buyer owner = running.owner(running.neighbour());
    String cup = first(owner.get("/dashboard/products").text());

    assertThat(owner.post(cup + "/customs", Map.of("hs", "", "hs_US", "", "origin", "MX")).status())
        .isEqualTo(303);

    assertThat(owner.get("/dashboard/products").text())
        .contains("Falta: código HS")
        .containsOnlyOnce("Estados Unidos, Chile, Brasil: falta un dato")
        .containsOnlyOnce("A los productos sin aviso no les falta ningún dato");
  }

  private static String first(String list) {
    int at = list.indexOf("/dashboard/products/", list.indexOf("dashboard-item-product"));
    return list.substring(at, list.indexOf('"', at));
  }

  private Selling selling(PostageSetting... postage) {
    return new Selling(
        List.of(
            new MarketSetting("es-mx", "MXN", null, null),
            new MarketSetting("es-us", "USD", null, null),
            new MarketSetting("es-cl", "CLP", null, null),
            new MarketSetting("pt-br", "BRL", null, null)),
        250,
        Set.of(),
        List.of(postage),
        running.shop().shipping().sender());
  }

  private static PostageSetting postage(String service, String... countries) {
    return new PostageSetting(
        null,
        null,
        null,
        null,
        service,
        List.of(3, 8),
        null,
        null,
        null,
        null,
        List.of(countries),
        new TreeMap<>(Map.of(30_000, BigDecimal.valueOf(420))),
        null,
        null);
  }
}
