package io.puente.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import org.junit.jupiter.api.Test;

/** The price before a reduction, which an owner can fix for a market like the price itself. */
class FormerPriceTest {

  private static final String TERMS =
      """
      {"markets":[{"code":"es-mx","currency":"MXN"},{"code":"es-us","currency":"USD"},
                  {"code":"en-us","currency":"USD"}],
       "packagingGrams":250,
       "postage":[{"countries":["MX","US"],"service":"courier","days":[2,5],"upToGrams":{"9000":99}}]}
      """;

  private static final String EARRINGS =
      """
      Title,URL handle,SKU,Price,Compare-at price,Price / US,Compare-at price / US,Weight value (grams),HS code,Country of origin
      Aretes luna,aretes-luna,AL-1,500.00,650.00,29.00,39.00,20,711311,MX
      Aretes sol,aretes-sol,AS-1,500.00,650.00,29.00,,20,711311,MX
      Aretes mar,aretes-mar,AM-1,500.00,,29.00,25.00,20,711311,MX
      """;

  /** Defect: the former price that was fixed for a market was not shown there. */
  @Test
  void theFormerPriceOfAMarketIsCrossedOutThere() {
    try (RunningShop running = RunningShop.start()) {
      Shop shop = running.open("aretes", "MX", "MXN", TERMS, EARRINGS);
      Buyer buyer = running.browser(shop);

      assertThat(buyer.get("/es-us/products/aretes-luna").text())
          .contains("<strong>$29.00</strong>", "<s>$39.00</s>");
      assertThat(buyer.get("/es-us").text()).contains("<s>$39.00</s>");
      assertThat(buyer.get("/es-mx/products/aretes-luna").text())
          .contains("<strong>$500.00</strong>", "<s>$650.00</s>");
      assertThat(buyer.get("/es-us/products/aretes-sol").text())
          .as("a fixed price has no former price of another market")
          .contains("<strong>$29.00</strong>");
      assertThat(offer(buyer.get("/es-us/products/aretes-sol"))).doesNotContain("<s>");
      assertThat(offer(buyer.get("/es-us/products/aretes-mar")))
          .as("a former price that was lower is none")
          .doesNotContain("<s>");
    }
  }

  private static String offer(Buyer.Page page) {
    return page.find("(?s)<p class=\"price\">(.*?)</p>").orElseThrow();
  }
}
