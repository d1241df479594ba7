package io.puente.server.dashboard.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Selling;
import io.puente.shop.Shops;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An owner whose customs broker knows a duty that no table of ours holds. */
class StatedDutyTest {

  private static final String COSTA_RICA_TOO =
      """
      {
        "markets": [
          { "code": "es-us", "currency": "USD" },
          { "code": "es-cr", "currency": "USD" },
          { "code": "es-cl", "currency": "CLP" }
        ],
        "packagingGrams": 400,
        "postage": [
          { "countries": ["US", "CR", "CL"], "service": "courier", "days": [3, 6],
            "upToGrams": { "5000": 500 } }
        ]
      }
      """;

  @Test
  void aDutyStatedByABrokerCompletesTheLandedPrice(@TempDir Path folder) throws Exception {
    try (RunningShop running = RunningShop.start()) {
      Path file = Files.writeString(folder.resolve("selling.json"), COSTA_RICA_TOO);
      RunningShop.ExpectedEvent changed =
          running.listenFor(event -> event.kind().equals("ShopChanged"));
      new Shops(running.database()).sell(running.shop(), Selling.read(file));
      changed.await();
      Buyer owner = running.owner();
      String cup =
          owner
              .get("/dashboard/products")
              .find("href=\"(/dashboard/products/[^\"]+)\">\\s*<span[^>]*><strong>Taza azul")
              .orElseThrow();
      Buyer buyer = running.browser(running.shop());

      assertThat(owner.get(cup).text())
          .contains("bastaría saber qué tasa da al código", "name=\"duty_CR\"")
          .as("Chile charges one duty, whatever the code")
          .doesNotContain("name=\"duty_CL\"");
      assertThat(buyer.get("/es-cr/products/taza-azul").text())
          .contains("La tienda todavía no puede calcular cuánto cuesta la importación");

      Map<String, String> facts = facts(owner.get(cup));
      facts.put("duty_CR", "catorce");
      Buyer.Page refused = owner.post(cup + "/customs", facts);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text())
          .contains("Una tasa como 14%", "value=\"catorce\"")
          .containsPattern("<details open>\\s*<summary>Código y arancel propios");

      facts.put("duty_CR", "14");
      RunningShop.ExpectedEvent heard =
          running.listenFor(event -> event.kind().equals("CatalogChanged"));
      assertThat(owner.post(cup + "/customs", facts).status()).isEqualTo(303);
      heard.await();

      assertThat(owner.get(cup).text())
          .contains("value=\"14%\"", "(14%, según indica la tienda)")
          .doesNotContain("bastaría saber qué tasa da al código");
      buyer.addToCart("es-cr", buyer.variantOf("/es-cr/products/taza-azul"), 1);
      assertThat(buyer.get("/es-cr/checkout").text()).contains("14%, según indica la tienda");

      running.importAgain(running.shop());
      assertThat(owner.get(cup).text()).contains("value=\"14%\"");
    }
  }

  /** What stands in the fields of a form. */
  private static Map<String, String> facts(Buyer.Page page) {
    Map<String, String> facts = new TreeMap<>();
    var field =
        Pattern.compile(
                "name=\"((?:hs|origin|words|grams)[^\"]*)\" type=\"text\" value=\"([^\"]*)\"")
            .matcher(page.text());
    while (field.find()) {
      facts.put(field.group(1), field.group(2));
    }
    return facts;
  }
}
