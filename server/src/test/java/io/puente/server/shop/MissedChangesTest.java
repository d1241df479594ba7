package io.puente.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import org.junit.jupiter.api.Test;

class MissedChangesTest {

  @Test
  void aNodeShowsAChangeWhoseEventItHasMissedOnceItListensAgain() {
    try (RunningShop running = RunningShop.start()) {
      Buyer buyer = running.browser(running.shop());
      String before = buyer.get("/es-us").text();

      // Without an event, as if it had been announced while the connection was cut.
      running
          .database()
          .inTenant(
              running.shop().tenant(),
              tx ->
                  tx.update(
                      "UPDATE shop SET name = 'Agua y Fuego' WHERE shop_id = $1",
                      running.shop().tenant().id()));
      assertThat(buyer.get("/es-us").text()).isEqualTo(before).doesNotContain("Agua y Fuego");

      running.cutListener();

      buyer.getUntil("/es-us", page -> page.text().contains("Agua y Fuego"));
    }
  }
}
