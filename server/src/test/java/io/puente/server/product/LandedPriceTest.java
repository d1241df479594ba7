package io.puente.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** In Brazil each state has its own tax, so the landed price depends on the state. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LandedPriceTest {

  private static final String CUP = "/pt-br/products/caneca-azul";
  private static final String AT_MOST = "Entre R\\$.[0-9.,]+ e R\\$.([0-9.,]+) na sua porta";
  private static final String EXACT = "R\\$.([0-9.,]+) na sua porta";

  private final RunningShop running = RunningShop.start();
  private Buyer buyer = running.browser(running.shop());

  @BeforeEach
  void somebodyNew() {
    buyer = running.browser(running.shop());
  }

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void showsARangeWhileTheStateIsUnknown() {
    Buyer.Page page = buyer.get(CUP);

    assertThat(page.text()).containsPattern(AT_MOST);
    assertThat(page.text()).contains("Para qual estado vai?", "São Paulo");
  }

  @Test
  void namesOnePriceForAStateThatIsAskedForWithoutAScript() {
    String most = buyer.get(CUP).find(AT_MOST).orElseThrow();

    Buyer.Page toBahia = buyer.get(CUP + "?region=BA");

    assertThat(toBahia.text()).doesNotContain("Entre R$").contains("Para Bahia.");
    // Bahia's rate is among the highest.
    assertThat(toBahia.find(EXACT)).contains(most);
  }

  @Test
  void remembersTheStateInTheCartAndOnOtherPages() {
    String variant = buyer.variantOf(CUP);
    buyer.addToCart("pt-br", variant, 1);
    assertThat(buyer.get("/pt-br/cart").text()).contains("Entre R$");

    buyer.post("/pt-br/cart/region", Map.of("region", "SP"));

    assertThat(buyer.get("/pt-br/cart").text()).doesNotContain("Entre R$");
    assertThat(buyer.get("/pt-br/checkout").text())
        .containsPattern("value=\"SP\" selected")
        .doesNotContain("Entre R$");
    assertThat(buyer.get(CUP + "/landed").text())
        .containsPattern(EXACT)
        .doesNotContain("<html", "hx-trigger");
    // The page itself is the same for everybody.
    assertThat(buyer.get(CUP).text()).containsPattern(AT_MOST);
  }

  @Test
  void rejectsAnUnknownState() {
    assertThat(buyer.get(CUP + "?region=XX").location()).hasValue(CUP);
    buyer.addToCart("pt-br", buyer.variantOf(CUP), 1);
    assertThat(buyer.post("/pt-br/cart/region", Map.of("region", "<b>")).status()).isEqualTo(303);
    assertThat(buyer.get("/pt-br/cart").text()).contains("Entre R$");
  }

  @Test
  void asksForNoStateWhereTheLawDoesNot() {
    assertThat(buyer.get("/es-us/products/taza-azul").text()).doesNotContain("name=\"region\"");
  }
}
