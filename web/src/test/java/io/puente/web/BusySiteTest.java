package io.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Overloaded;
import io.puente.web.response.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site with more requests than may wait for their turn. */
@ExtendWith(VertxExtension.class)
class BusySiteTest {

  private final AtomicBoolean busy = new AtomicBoolean(true);
  private TestServer server;

  @BeforeEach
  void start(Vertx vertx) {
    server =
        new TestServer(
            vertx,
            web -> {
              web.page(
                  "/:region/news",
                  request -> Answer.page("news", new TestServer.TitleOnly("news")));
              web.cached(
                  "/:region/cached",
                  request -> Answer.page("news", new TestServer.TitleOnly("cached")),
                  "page");
            });
  }

  @AfterEach
  void stop() {
    busy.set(false);
    server.close();
  }

  /** Has as many requests wait as may, until the test ends. */
  private void keepBusy() {
    Thread.ofPlatform()
        .start(
            () -> {
              while (busy.get()) {
                try {
                  server.tenantThreads().execute(TestSite.NORTH.tenant(), BusySiteTest::compute);
                } catch (Overloaded full) {
                  LockSupport.parkNanos(100_000);
                }
              }
            });
  }

  private static void compute() {
    long end = System.nanoTime() + 2_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private HttpResponse<Buffer> get(String host, String path) {
    return server.get(host, path).send().await();
  }

  /** Asks for another page each time: one that was rendered is sent from the cache from then on. */
  private HttpResponse<Buffer> untilAnswered(int status, String path) {
    int page = 1;
    HttpResponse<Buffer> answer = get("north.example", path + "?page=" + page);
    while (answer.statusCode() != status) {
      page++;
      answer = get("north.example", path + "?page=" + page);
    }
    return answer;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/es-mx/news", "/es-mx/cached"})
  void isAnswered503WithATimeAndItsNeighbourIsNot(String path) {
    keepBusy();

    HttpResponse<Buffer> refused = untilAnswered(503, path);

    assertThat(refused.getHeader("Retry-After")).isEqualTo("5");
    assertThat(refused.getHeader("Content-Type")).as("not rendered").startsWith("text/plain");
    assertThat(refused.bodyAsString()).contains("text of busy (es)");
    assertThat(get("south.example", path).statusCode()).isEqualTo(200);
    busy.set(false);
    untilAnswered(200, path);
  }
}
