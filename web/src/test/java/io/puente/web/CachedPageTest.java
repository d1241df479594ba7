package io.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.web.request.PageRequest;
import io.puente.web.response.Answer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(VertxExtension.class)
class CachedPageTest {

  private static final int CLIENTS = 20;

  private final AtomicInteger renderings = new AtomicInteger();
  private final CountDownLatch mayRender = new CountDownLatch(1);
  private TestServer server;

  @BeforeEach
  void start(Vertx vertx) {
    server =
        new TestServer(
            vertx,
            web -> {
              web.cached("/:region/news", this::news, "page");
              web.cached("/:region/slow", this::slow);
              web.cached(
                  "/:region/closing", request -> news(request).freshFor(Duration.ofSeconds(10)));
              web.cached("/:region/moved", request -> new Answer.Moved("/es-mx/news"));
              web.cached("/:region/broken", request -> Answer.page("missing-template", title("")));
              web.close();
            });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static TestServer.TitleOnly title(String title) {
    return new TestServer.TitleOnly(title);
  }

  private Answer news(PageRequest request) {
    return Answer.page(
        "news",
        title(
            "rendering %d, page %d"
                .formatted(renderings.incrementAndGet(), request.queryParameter("page", 1))));
  }

  private Answer slow(PageRequest request) {
    renderings.incrementAndGet();
    try {
      mayRender.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Answer.page("news", title("slow"));
  }

  private Future<String> body(String host, String path) {
    return server.get(host, path).send().map(HttpResponse::bodyAsString);
  }

  @Test
  void concurrentRequestsForAPageThatIsNotCachedRenderItOnce(Vertx vertx, VertxTestContext test) {
    vertx.setTimer(200, timer -> mayRender.countDown());
    Future.all(
            IntStream.range(0, CLIENTS)
                .mapToObj(client -> body("north.example", "/es-mx/slow"))
                .toList())
        .onComplete(
            test.succeeding(
                all ->
                    test.verify(
                        () -> {
                          assertThat(all.<String>list())
                              .hasSize(CLIENTS)
                              .allMatch(page -> page.contains("slow"));
                          assertThat(renderings).hasValue(1);
                          test.completeNow();
                        })));
  }

  @Test
  void aRaisedEditionDropsThePagesOfThatTenantOnly(VertxTestContext test) {
    body("north.example", "/es-mx/news")
        .compose(first -> body("south.example", "/es-mx/news"))
        .compose(
            second -> {
              server.cache().raiseEdition(TestSite.NORTH.tenant());
              return Future.all(
                  body("north.example", "/es-mx/news"), body("south.example", "/es-mx/news"));
            })
        .onComplete(
            test.succeeding(
                pages ->
                    test.verify(
                        () -> {
                          assertThat(pages.<String>resultAt(0)).contains("north", "rendering 3");
                          assertThat(pages.<String>resultAt(1)).contains("south", "rendering 2");
                          test.completeNow();
                        })));
  }

  private String news() {
    return body("north.example", "/es-mx/news").await();
  }

  @Test
  void duringAnImportAPageIsShownAsItIsForASecond() {
    assertThat(news()).contains("rendering 1");
    for (int part = 0; part < 50; part++) {
      server.cache().replaceSoon(TestSite.NORTH.tenant());
      assertThat(news()).contains("rendering 1");
    }
    assertThat(renderings).hasValue(1);
  }

  @Test
  void duringAnImportNobodyWaitsForAPageThatIsSomeSecondsOld() {
    assertThat(news()).contains("rendering 1");
    server.cache().replaceSoon(TestSite.NORTH.tenant());
    server.passTime(Duration.ofSeconds(2));

    assertThat(news()).as("shown while another one is rendered").contains("rendering 1");
    while (!news().contains("rendering 2")) {
      Thread.onSpinWait();
    }
    assertThat(renderings).hasValue(2);
    server.passTime(Duration.ofSeconds(20));
    assertThat(news()).as("nothing has changed since").contains("rendering 2");
  }

  @Test
  void aPageOfLongAgoIsShownWhileAnotherOneIsRenderedForASmallChange() {
    assertThat(news()).contains("rendering 1");
    server.passTime(Duration.ofSeconds(30));
    server.cache().replaceSoon(TestSite.NORTH.tenant());
    server.passTime(Duration.ofSeconds(2));

    assertThat(news()).contains("rendering 1");
    while (!news().contains("rendering 2")) {
      Thread.onSpinWait();
    }
  }

  @Test
  void noPageIsShownFiveSecondsAfterASmallChange() {
    assertThat(news()).contains("rendering 1");
    server.cache().replaceSoon(TestSite.NORTH.tenant());
    server.passTime(Duration.ofSeconds(4));
    server.cache().replaceSoon(TestSite.NORTH.tenant());
    server.passTime(Duration.ofSeconds(1));

    assertThat(news()).contains("rendering 2");
  }

  @Test
  void afterMoreSmallChangesThanAreRememberedAPageIsRenderedAtOnce() {
    assertThat(news()).contains("rendering 1");
    for (int sale = 0; sale < 65; sale++) {
      server.cache().replaceSoon(TestSite.NORTH.tenant());
    }

    assertThat(news()).contains("rendering 2");
  }

  @Test
  void noPageIsShownLongerThanItIsTrue() {
    assertThat(closing()).contains("rendering 1");
    server.passTime(Duration.ofSeconds(9));
    assertThat(closing()).contains("rendering 1");
    server.passTime(Duration.ofSeconds(2));

    assertThat(closing()).contains("rendering 2");
    assertThat(renderings).hasValue(2);
  }

  private String closing() {
    return body("north.example", "/es-mx/closing").await();
  }

  @Test
  void atTheEndOfAnImportEveryPageIsNewAtOnce() {
    assertThat(news()).contains("rendering 1");
    server.cache().replaceSoon(TestSite.NORTH.tenant());
    assertThat(news()).contains("rendering 1");
    server.cache().raiseEdition(TestSite.NORTH.tenant());

    assertThat(news()).contains("rendering 2");
  }

  @ParameterizedTest
  @CsvSource({
    "/es-mx/news,                 /es-mx/news?utm=letter,            true",
    "/es-mx/news?page=2,          /es-mx/news?utm=letter&page=2,     true",
    "/es-mx/news?page=2,          /es-mx/news?page=3,                false",
    "/es-mx/news,                 /en-us/news,                       false"
  })
  void onlyTheParametersThatAPageDependsOnMakeAnotherPage(
      String path, String other, boolean same, VertxTestContext test) {
    Future.join(body("north.example", path), Future.succeededFuture())
        .compose(first -> Future.all(body("north.example", path), body("north.example", other)))
        .onComplete(
            test.succeeding(
                pages ->
                    test.verify(
                        () -> {
                          assertThat(pages.<String>resultAt(0).equals(pages.<String>resultAt(1)))
                              .isEqualTo(same);
                          test.completeNow();
                        })));
  }

  @Test
  void theSameHeadersComeFromTheRouteAndFromTheFastPath(VertxTestContext test) {
    server
        .get("north.example", "/es-mx/news")
        .putHeader("Accept-Encoding", "br;q=0, gzip")
        .send()
        .compose(
            first ->
                server
                    .get("north.example", "/es-mx/news")
                    .putHeader("Accept-Encoding", "br;q=0, gzip")
                    .send()
                    .onSuccess(
                        second ->
                            test.verify(
                                () -> {
                                  assertThat(headers(second)).isEqualTo(headers(first));
                                  assertThat(second.getHeader("Content-Encoding"))
                                      .isEqualTo("gzip");
                                  assertThat(second.getHeader("Content-Security-Policy"))
                                      .contains("form-action 'self' https://pay.example");
                                })))
        .onComplete(test.succeedingThenComplete());
  }

  /** All headers but the cookie of a new visitor. */
  private static String headers(HttpResponse<Buffer> response) {
    return response.headers().remove("Set-Cookie").entries().stream()
        .map(String::valueOf)
        .sorted()
        .toList()
        .toString();
  }

  @Test
  void aBrowserThatHasThePageIsToldSo(VertxTestContext test) {
    server
        .get("north.example", "/es-mx/news")
        .send()
        .compose(
            first ->
                server
                    .get("north.example", "/es-mx/news")
                    .putHeader("If-None-Match", first.getHeader("ETag"))
                    .send())
        .onComplete(
            test.succeeding(
                second ->
                    test.verify(
                        () -> {
                          assertThat(second.statusCode()).isEqualTo(304);
                          assertThat(second.body()).isNull();
                          test.completeNow();
                        })));
  }

  @ParameterizedTest
  @CsvSource({"/es-mx/moved, 301", "/es-mx/broken, 500"})
  void anAnswerThatIsNoPageIsSentButNotCached(String path, int status, VertxTestContext test) {
    server
        .get("north.example", path)
        .send()
        .onComplete(
            test.succeeding(
                response ->
                    test.verify(
                        () -> {
                          assertThat(response.statusCode()).isEqualTo(status);
                          assertThat(server.cache().present(TestSite.NORTH.tenant(), path))
                              .isNull();
                          test.completeNow();
                        })));
  }

  /**
   * Defect: the cache wrote a stack trace of each redirect. The last one may come after its answer.
   */
  @Test
  void anAnswerThatIsNoPageIsNoAlarm() {
    try (WrittenLog log = new WrittenLog()) {
      for (int i = 0; i < 20; i++) {
        HttpResponse<Buffer> moved = server.get("north.example", "/es-mx/moved").send().await();
        assertThat(moved.statusCode()).isEqualTo(301);
      }
      assertThat(log.alarms()).isEmpty();
    }
  }
}
