package io.puente.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the day in the destination its law may change; no page of the day before is shown then. */
class NextDayTest {

  @Test
  void aPageWithAnImportCostEndsWithTheDayInTheDestination() throws SQLException {
    Clock twoSecondsBeforeMidnightInWashington =
        Clock.fixed(Instant.parse("2026-12-01T04:59:58Z"), ZoneOffset.UTC);
    try (RunningShop running = RunningShop.start(Map.of(), twoSecondsBeforeMidnightInWashington)) {
      Buyer buyer = running.browser(running.shop());
      assertThat(buyer.get("/es-us/products/taza-azul").text()).contains("Taza azul");
      // No event tells the node of it, as none tells it of the next day.
      try (Connection owner = running.ownersConnection();
          Statement statement = owner.createStatement()) {
        statement.execute(
            "UPDATE product_text SET title = 'Taza de mañana' WHERE slug = 'taza-azul'");
      }

      buyer.getUntil("/es-us/products/taza-azul", page -> page.text().contains("Taza de mañana"));
    }
  }
}
