package io.puente.server.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A shop whose database work takes too long says so to its own visitors, and takes nothing from its
 * neighbours. What is slow is made so by a lock on the table of titles, which every page reads.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverloadTest {

  private RunningShop running;

  @BeforeAll
  void open() {
    running =
        RunningShop.start(Map.of("PUENTE_PAGE_CACHE_MB", "0", "PUENTE_DATABASE_CONNECTIONS", "8"));
    // The first visits read classes and statements.
    for (var shop : List.of(running.shop(), running.neighbour())) {
      running.browser(shop).get("/es-us/products/plato");
      running.browser(shop).get("/es-us/cart/count");
    }
  }

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void whoWaitedTooLongIsToldInHisLanguageWhenToComeAgain() throws Exception {
    try (Connection locking = running.ownersConnection();
        Statement lock = locking.createStatement()) {
      locking.setAutoCommit(false);
      lock.execute("LOCK TABLE product_text IN ACCESS EXCLUSIVE MODE");

      HttpResponse<String> spanish = ask("/es-us/products/plato");
      assertThat(spanish.statusCode()).isEqualTo(503);
      assertThat(spanish.headers().firstValueAsLong("Retry-After")).hasValue(5);
      assertThat(spanish.body()).contains("Hay mucha gente en esta tienda");
      assertThat(ask("/en-us/search?q=mug").body()).contains("This shop is very busy");
    }
    assertThat(ask("/es-us/products/plato").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      return client.send(
          running.browser(running.shop()).request(path).GET().build(), BodyHandlers.ofString());
    }
  }

  @Test
  void aStatementEndsWithTheVisitorWhoAskedForIt() throws Exception {
    try (Connection locking = running.ownersConnection();
        Statement lock = locking.createStatement();
        Connection watching = running.ownersConnection()) {
      locking.setAutoCommit(false);
      lock.execute("LOCK TABLE product_text IN ACCESS EXCLUSIVE MODE");
      try (Socket visitor = new Socket(InetAddress.getLoopbackAddress(), running.server().port())) {
        visitor
            .getOutputStream()
            .write(
                """
                GET /es-us/search?q=taza HTTP/1.1\r
                Host: barro.localhost:%d\r
                \r
                """
                    .formatted(running.server().port())
                    .getBytes(StandardCharsets.US_ASCII));
        awaitWaiting(watching, 1);
      }
      long left = System.nanoTime();
      awaitWaiting(watching, 0);
      // Long before the statement would have reached its own time limit.
      assertThat(Duration.ofNanos(System.nanoTime() - left)).isLessThan(Duration.ofSeconds(4));
    }
    for (int i = 0; i < 20; i++) {
      assertThat(running.browser(running.shop()).get("/es-us/search?q=taza").status())
          .isEqualTo(200);
    }
  }

  private static void awaitWaiting(Connection watching, int wanted)
      throws SQLException, InterruptedException {
    try (Statement statement = watching.createStatement()) {
      for (int found = -1; found != wanted; ) {
        Thread.sleep(10);
        try (ResultSet row =
            statement.executeQuery(
                """
                SELECT count(*)
                FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                """)) {
          row.next();
          found = row.getInt(1);
        }
      }
    }
  }

  @Test
  void aShopThatHoldsAllItMayLeavesConnectionsToItsNeighbour() throws Exception {
    try (Connection locking = running.ownersConnection();
        Statement lock = locking.createStatement();
        ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      locking.setAutoCommit(false);
      lock.execute("LOCK TABLE product_text IN ACCESS EXCLUSIVE MODE");
      CountDownLatch asking = new CountDownLatch(16);
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Buyer visitor = running.browser(running.shop());
        String path = i % 2 == 0 ? "/es-us/search?q=taza" : "/es-us/products/plato";
        answers.add(
            visitors.submit(
                () -> {
                  asking.countDown();
                  return visitor.get(path).status();
                }));
      }
      assertThat(asking.await(10, TimeUnit.SECONDS)).isTrue();
      Buyer neighbour = running.browser(running.neighbour());
      neighbour.addToCart("es-us", "00000000-0000-7000-8000-000000000000", 1);
      int answered = 0;
      while (answers.stream().anyMatch(answer -> !answer.isDone())) {
        assertThat(neighbour.get("/es-us/cart/count").status()).isEqualTo(200);
        answered++;
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(503);
      }
      // It was served all the time, not only after the others had given up.
      assertThat(answered).isGreaterThan(20);
    }
  }
}
