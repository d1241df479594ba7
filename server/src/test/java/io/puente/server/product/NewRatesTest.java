package io.puente.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.payments.rate.ExchangeRates;
import io.puente.payments.rate.RatesFeed;
import io.puente.platform.database.DatabaseAddress;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cached product pages show new prices as soon as new exchange rates are recorded. */
class NewRatesTest {

  private static final String CUP = "/es-us/products/taza-azul";

  /** MXN 490.00 at 18.42 pesos a dollar. */
  private static final String OLD_PRICE = "26.99";

  /** MXN 490.00 at 17.00 pesos a dollar. */
  private static final String NEW_PRICE = "28.99";

  /** Shorter than the time after which the cached rates and pages expire. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final RunningShop running = RunningShop.start();

  @AfterEach
  void close() {
    running.close();
  }

  @Test
  void aCachedPageShowsTheNewPriceOnceRatesAreRecorded() throws Exception {
    Buyer buyer = running.browser(running.shop());
    Buyer neighbour = running.browser(running.neighbour());
    assertThat(priceOf(buyer)).isEqualTo(OLD_PRICE);
    assertThat(priceOf(neighbour)).isEqualTo(OLD_PRICE);

    // As on another node, with a cache of its own.
    ExchangeRates elsewhere = new ExchangeRates(running.database(), Clock.systemUTC());
    new RatesFeed(running.database(), elsewhere, RatesFeed.USUAL_LIMIT)
        .read(new StringReader("base,quote,rate,as_of,source\nUSD,MXN,17.00,2026-11-21,Banxico\n"));

    awaitNewPrice(buyer);
    awaitNewPrice(neighbour);
  }

  @Test
  void aNodeThatMissedANotificationReadsTheRatesWhenItListensAgain() throws Exception {
    Buyer buyer = running.browser(running.shop());
    assertThat(priceOf(buyer)).isEqualTo(OLD_PRICE);

    running
        .database()
        .asOperator(
            tx ->
                tx.update(
                    """
                    INSERT INTO exchange_rate (base, quote, as_of, source, rate, state)
                    VALUES ('USD', 'MXN', '2026-11-21', 'Banxico', 17.00, 'accepted')
                    """));
    assertThat(priceOf(buyer)).isEqualTo(OLD_PRICE);
    disconnectListeners();

    awaitNewPrice(buyer);
  }

  private static String priceOf(Buyer buyer) {
    String page = buyer.get(CUP).text();
    assertThat(page.contains(OLD_PRICE)).isNotEqualTo(page.contains(NEW_PRICE));
    return page.contains(NEW_PRICE) ? NEW_PRICE : OLD_PRICE;
  }

  private static void awaitNewPrice(Buyer buyer) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!priceOf(buyer).equals(NEW_PRICE)) {
      assertThat(System.nanoTime()).as("the old price is still shown").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private void disconnectListeners() throws SQLException {
    DatabaseAddress address = running.database().address();
    try (Connection connection =
            DriverManager.getConnection(address.toJdbcUrl(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          SELECT pg_terminate_backend(pid)
          FROM pg_stat_activity
          WHERE datname = current_database()
            AND query LIKE 'LISTEN%'
          """);
    }
  }
}
