package io.puente.storefront.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.storefront.testing.Buyer;
import io.puente.storefront.testing.RunningShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A quote is kept as the buyer saw it, and can be read by the owner. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptQuoteTest {

  private final RunningShop running = RunningShop.opened();

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void anOwnerReadsInSpanishWhatWasQuotedToSomebodyInEnglish() {
    Buyer ann = running.browser(running.shop());
    ann.puts("en-us", ann.variantOf("/es-us/products/taza-azul"), 1);
    Buyer.Page toPay = ann.checksOut("en-us");
    var order = new RunningShop.PlacedOrder(ann, toPay.location().orElseThrow());
    String number = RunningShop.numberIn(order.pays());
    Buyer owner = running.owner();

    assertThat(owner.get("/desk/orders/" + number).text())
        .contains("<strong>Arancel de Estados Unidos</strong>", "reglas que revisamos")
        .contains("US tariff duty");
    assertThat(owner.get("/desk/orders/" + number + "?language=en").text())
        .contains("<strong>US tariff duty</strong>")
        .doesNotContain("Arancel de Estados Unidos");
  }
}
