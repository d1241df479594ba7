package io.puente.server.dashboard.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An owner who copies numbers from a spreadsheet, a web page and a messenger. */
class PastedNumbersTest {

  @Test
  void numbersAreReadAsTheyWerePasted() {
    try (RunningShop running = RunningShop.start()) {
      Buyer owner = running.owner();
      String cup =
          owner
              .get("/dashboard/products")
              .find("href=\"(/dashboard/products/[^\"]+)\">\\s*<span[^>]*><strong>Taza azul")
              .orElseThrow();

      Map<String, String> facts = fields(owner.get(cup), "hs|origin|words|grams");
      String grams =
          facts.keySet().stream()
              .filter(name -> name.startsWith("grams_"))
              .findFirst()
              .orElseThrow();
      facts.put("hs", "\u200b\uff16\uff19\uff11\uff11.10\u00a0");
      facts.put("hs_US", "6911\u00a010\u00a03750\u200b");
      facts.put("origin", "\uff4d\uff58\u200e");
      facts.put(grams, "1.250\u00a0");
      assertThat(owner.post(cup + "/customs", facts).status()).isEqualTo(303);

      assertThat(owner.get(cup).text()).contains("<option value=\"MX\" selected>México");
      assertThat(fields(owner.get(cup), "hs|grams"))
          .containsEntry("hs", "691110")
          .containsEntry("hs_US", "6911103750")
          .containsEntry(grams, "1250");

      Map<String, String> costs = fields(owner.get(cup), "cost");
      String cost = costs.keySet().iterator().next();
      Map.of(
              "1\u00a0250,50", "1250.50",
              "1.250", "1250.00",
              "\uff04\u200b980.5", "980.50",
              "MXN 1,250.00", "1250.00")
          .forEach(
              (pasted, kept) -> {
                costs.put(cost, pasted);
                assertThat(owner.post(cup + "/costs", costs).status()).as(pasted).isEqualTo(303);
                assertThat(fields(owner.get(cup), "cost")).containsEntry(cost, kept);
              });
    }
  }

  @Test
  void aCodeThatLostItsZeroIsNotKept() {
    try (RunningShop running = RunningShop.start()) {
      Buyer owner = running.owner();
      String plate =
          owner
              .get("/dashboard/products")
              .find("href=\"(/dashboard/products/[^\"]+)\">\\s*<span[^>]*><strong>Plato")
              .orElseThrow();
      Map<String, String> facts = fields(owner.get(plate), "hs|origin|words|grams");
      facts.put("hs", "9012100");

      Buyer.Page refused = owner.post(plate + "/customs", facts);

      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text()).contains("si empieza con cero, escríbalo", "value=\"9012100\"");
      assertThat(fields(owner.get(plate), "hs")).containsEntry("hs", "691200");
    }
  }

  /** What stands in the fields whose names begin so. */
  private static Map<String, String> fields(Buyer.Page page, String names) {
    Map<String, String> fields = new TreeMap<>();
    var field =
        Pattern.compile("name=\"((?:" + names + ")[^\"]*)\" type=\"text\" value=\"([^\"]*)\"")
            .matcher(page.text());
    while (field.find()) {
      fields.put(field.group(1), field.group(2));
    }
    return fields;
  }
}
