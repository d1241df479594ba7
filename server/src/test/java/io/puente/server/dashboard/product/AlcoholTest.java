package io.puente.server.dashboard.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An owner bottles mezcal, on which the United States charge by the alcohol in the bottle. */
class AlcoholTest {

  @Test
  void volumeAndAlcoholOfABottleCompleteTheLandedPrice() throws Exception {
    try (RunningShop running = RunningShop.start()) {
      Buyer owner = running.owner();
      String cup =
          owner
              .get("/dashboard/products")
              .find("href=\"(/dashboard/products/[^\"]+)\">\\s*<span[^>]*><strong>Taza azul")
              .orElseThrow();
      assertThat(owner.get(cup).text())
          .as("of a cup nobody asks how much is in it")
          .doesNotContain("name=\"alcohol\"", "name=\"millilitres_");
      Map<String, String> facts = facts(owner.get(cup));
      facts.put("hs", "220890");
      facts.put("hs_US", "2208907200");
      facts.put("words", "Мескаль 5 l");
      assertThat(owner.post(cup + "/customs", facts).text())
          .as("what the customs paper could not print is asked for before there is an order")
          .contains("Letras que el correo internacional no acepta: Мескаль.");
      facts.put("words", "Mezcal");
      owner.post(cup + "/customs", facts);

      assertThat(owner.get(cup).text())
          .contains(
              "Faltan los litros", "Contenido de una pieza, en mililitros", "name=\"alcohol\"");

      facts = facts(owner.get(cup));
      String bottle =
          facts.keySet().stream()
              .filter(each -> each.startsWith("millil"))
              .findFirst()
              .orElseThrow();
      facts.put(bottle, "0");
      facts.put("alcohol", "101");
      Buyer.Page refused = owner.post(cup + "/customs", facts);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text())
          .contains("Mililitros en cifras", "Un porcentaje como 38", "value=\"101\"");

      facts.put(bottle, "750");
      facts.put("alcohol", "40 %");
      RunningShop.ExpectedEvent heard =
          running.listenFor(event -> event.kind().equals("CatalogChanged"));
      assertThat(owner.post(cup + "/customs", facts).status()).isEqualTo(303);
      heard.await();
      assertThat(owner.get(cup).text())
          .contains("value=\"750\"", "value=\"40.0\"")
          .containsPattern("Impuesto federal a los licores[^<]*</dt><dd>USD.2\\.14<")
          .doesNotContain("Faltan los litros");

      Buyer buyer = running.browser(running.shop());
      buyer.addToCart("es-us", buyer.variantOf("/es-us/products/taza-azul"), 2);
      assertThat(buyer.get("/es-us/checkout").text())
          .as("13.50 dollars a proof gallon on 1.5 litres of 40 %")
          .contains("Impuesto federal a los licores", "4.28");

      running.importAgain(running.shop());
      assertThat(owner.get(cup).text()).contains("value=\"750\"", "value=\"40.0\"");
    }
  }

  /** What stands in the fields of a form. */
  private static Map<String, String> facts(Buyer.Page page) {
    Map<String, String> facts = new TreeMap<>();
    var field =
        Pattern.compile(
                "name=\"((?:hs|origin|words|grams|millilitres|alcohol)[^\"]*)\" type=\"text\""
                    + " value=\"([^\"]*)\"")
            .matcher(page.text());
    while (field.find()) {
      facts.put(field.group(1), field.group(2));
    }
    return facts;
  }
}
