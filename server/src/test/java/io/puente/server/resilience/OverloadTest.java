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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    boolean endedByLeaving = false;
    // On a machine that stands still for seconds, both statements may reach their time limit.
    for (int attempt = 0; attempt < 5 && !endedByLeaving; attempt++) {
      endedByLeaving = aLeaversStatementEndsBeforeAnEarlierOne();
    }
    assertThat(endedByLeaving).isTrue();
    for (int i = 0; i < 20; i++) {
      assertThat(running.browser(running.shop()).get("/es-us/search?q=taza").status())
          .isEqualTo(200);
    }
  }

  /** The earlier one, of a visitor who stays, would reach its time limit first. */
  private boolean aLeaversStatementEndsBeforeAnEarlierOne() throws Exception {
    try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();
        Connection locking = running.ownersConnection();
        Statement lock = locking.createStatement();
        Connection watching = running.ownersConnection()) {
      locking.setAutoCommit(false);
      lock.execute("LOCK TABLE product_text IN ACCESS EXCLUSIVE MODE");
      Buyer stayer = running.browser(running.neighbour());
      var _ = visitors.submit(() -> stayer.get("/es-us/search?q=taza"));
      int earlier = awaitWaiting(watching, Set.of());
      int leavers;
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
        leavers = awaitWaiting(watching, Set.of(earlier));
      }
      Set<Integer> left = waiting(watching);
      while (left.contains(leavers)) {
        Thread.sleep(10);
        left = waiting(watching);
      }
      return left.contains(earlier);
    }
  }

  /** Waits for one more connection that waits for the lock. */
  private static int awaitWaiting(Connection watching, Set<Integer> known) throws Exception {
    Set<Integer> found = new HashSet<>();
    while (found.isEmpty()) {
      Thread.sleep(10);
      found.addAll(waiting(watching));
      found.removeAll(known);
    }
    return found.iterator().next();
  }

  /** The connections of visitors that wait for the lock, by the numbers of their processes. */
  private static Set<Integer> waiting(Connection watching) throws SQLException {
    Set<Integer> found = new HashSet<>();
    try (Statement statement = watching.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT pid
                FROM pg_stat_activity
                WHERE datname = current_database()
                  AND wait_event_type = 'Lock'
                  AND query NOT LIKE '%t.keywords, t.description_html%' -- the search indexer
                """)) {
      while (rows.next()) {
        found.add(rows.getInt(1));
      }
    }
    return found;
  }

  @Test
  void aShopThatHoldsAllItMayLeavesConnectionsToItsNeighbour() throws Exception {
    Buyer neighbour = running.browser(running.neighbour());
    neighbour.addToCart("es-us", "00000000-0000-7000-8000-000000000000", 1);
    try (Connection locking = running.ownersConnection();
        Statement lock = locking.createStatement();
        Connection watching = running.ownersConnection();
        ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      locking.setAutoCommit(false);
      lock.execute("LOCK TABLE product_text IN ACCESS EXCLUSIVE MODE");
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Buyer visitor = running.browser(running.shop());
        String path = i % 2 == 0 ? "/es-us/search?q=taza" : "/es-us/products/plato";
        answers.add(visitors.submit(() -> visitor.get(path).status()));
      }
      awaitWaiting(watching, Set.of());
      boolean servedMeanwhile = false;
      while (answers.stream().anyMatch(answer -> !answer.isDone())) {
        assertThat(neighbour.get("/es-us/cart/count").status()).isEqualTo(200);
        servedMeanwhile |= answers.stream().noneMatch(Future::isDone);
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(503);
      }
      assertThat(servedMeanwhile).as("served before the others had given up").isTrue();
    }
  }
}
