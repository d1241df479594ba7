package io.puente.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MissedChangesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void aNodeShowsAChangeWhoseEventItHasMissedOnceItListensAgain() throws Exception {
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

      Instant end = Instant.now().plus(PATIENCE);
      while (!buyer.get("/es-us").text().contains("Agua y Fuego")) {
        assertThat(Instant.now()).as("the change is never shown").isBefore(end);
        Thread.sleep(50);
      }
    }
  }
}
