package io.puente.server.dashboard.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Defect: a tab that was open during an import or another change erased weights, costs and codes
 * that it had never shown, and no import brought them back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaleFormsTest {

  private static final String TERMS =
      """
      {"markets":[{"code":"es-mx","currency":"MXN"},{"code":"es-us","currency":"USD"}],
       "packagingGrams":250,
       "postage":[{"countries":["MX","US"],"service":"post","days":[2,5],"upToGrams":{"15000":49}}]}
      """;

  private static final String SMALL =
      """
      Handle,Title,Option1 Name,Option1 Value,Variant Price,Variant Grams,Cost per item
      %s,Blusa %s,Talla,S,400.00,200,90
      """;

  private final RunningShop running = RunningShop.start();
  private final Shop shop =
      running.open("blusas", "MX", "MXN", TERMS, SMALL.formatted("una", "una"));
  private final Buyer owner = running.browser(shop);

  StaleFormsTest() {
    running.addOwner(shop);
    running.signIn(owner, shop, RunningShop.PASSWORD);
  }

  @AfterAll
  void close() {
    running.close();
  }

  private String page(String handle) {
    running.importFile(shop, SMALL.formatted(handle, handle));
    return owner
        .get("/dashboard/products")
        .find("href=\"(/dashboard/products/[^\"]+)\">\\s*<span[^>]*><strong>Blusa " + handle)
        .orElseThrow();
  }

  private static Map<String, String> form(Buyer.Page page, String action) {
    Map<String, String> fields = new TreeMap<>();
    String form =
        page.find("(?s)<form action=\"[^\"]*/%s\"(.*?)</form>".formatted(action)).orElseThrow();
    Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
        .matcher(form)
        .results()
        .forEach(field -> fields.put(field.group(1), field.group(2)));
    Pattern.compile("<option value=\"([A-Z]{2})\" selected>")
        .matcher(form)
        .results()
        .forEach(origin -> fields.put("origin", origin.group(1)));
    return fields;
  }

  @Test
  void aTabFromBeforeAnImportErasesNothing() {
    String path = page("dos");
    Buyer.Page before = owner.get(path);
    running.importFile(shop, SMALL.formatted("dos", "dos") + "dos,,,M,400.00,9000,250\n");

    Buyer.Page costs = owner.post(path + "/costs", form(before, "costs"));
    Buyer.Page customs = owner.post(path + "/customs", form(before, "customs"));

    assertThat(costs.status()).isEqualTo(409);
    assertThat(customs.status()).isEqualTo(409);
    assertThat(customs.text()).contains("Este producto cambió mientras usted lo tenía abierto");
    assertThat(form(owner.get(path), "customs")).containsValues("200", "9000");
    assertThat(form(owner.get(path), "costs")).containsValues("90.00", "250.00");
  }

  @Test
  void aSecondTabDoesNotUndoTheFirst() {
    String path = page("tres");
    Map<String, String> second = form(owner.get(path), "customs");
    Map<String, String> first = form(owner.get(path), "customs");
    first.put("hs", "620630");
    first.put("words", "Blouse");
    owner.post(path + "/customs", first);

    Buyer.Page refused = owner.post(path + "/customs", second);

    assertThat(refused.status()).isEqualTo(409);
    Map<String, String> now = form(refused, "customs");
    assertThat(now).containsEntry("words", "Blouse").containsEntry("hs", "620630");
    now.put("origin", "MX");
    assertThat(owner.post(path + "/customs", now).status()).isEqualTo(303);
    assertThat(form(owner.get(path), "customs"))
        .containsEntry("origin", "MX")
        .containsEntry("words", "Blouse");
  }

  @Test
  void aFieldThatIsNotPostedKeepsItsValue() {
    String path = page("cuatro");

    assertThat(owner.post(path + "/customs", Map.of("origin", "MX")).status()).isEqualTo(303);
    assertThat(owner.post(path + "/costs", Map.of()).status()).isEqualTo(303);

    assertThat(form(owner.get(path), "customs")).containsEntry("origin", "MX").containsValue("200");
    assertThat(form(owner.get(path), "costs")).containsValue("90.00");
  }
}
