package io.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.web.response.Answer;
import io.puente.web.response.ApiResponse;
import io.puente.web.response.WebhookResponse;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class WebTest {

  private TestServer server;
  private TestServer secureServer;

  @BeforeEach
  void start(Vertx vertx) {
    server = new TestServer(vertx, false, WebTest::routes);
    secureServer = new TestServer(vertx, true, WebTest::routes);
  }

  private static void routes(Web web) {
    web.api(
        "/api/echo",
        request ->
            request.body().length() == 0
                ? new ApiResponse.Deferred(
                    () -> {
                      throw new AssertionError("no body");
                    })
                : new ApiResponse.Immediate(
                    ApiResponse.Content.json(request.body().getBytes(), request.texts())));
    web.document("/api/schema.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    web.closeApi();
    web.page("/", request -> new Answer.Redirect("/" + request.prefix()));
    web.page("/in/:language", request -> new Answer.Redirect("/" + request.texts().language()));
    web.page("/:region/news", request -> Answer.page("news", new TestServer.TitleOnly("news")));
    web.page(
        "/:region/broken",
        request -> {
          throw new AssertionError("broken");
        });
    web.post("/:region/order", request -> Answer.page("news", new TestServer.TitleOnly("order")));
    web.webhook(
        "/hooks/:site",
        request -> {
          if (request.body().length() == 0) {
            throw new IllegalStateException("no body");
          }
          return new WebhookResponse(
              202, request.pathParameter("site") + " " + request.header("Signature").orElse(""));
        });
    web.close();
  }

  @AfterEach
  void stop() {
    server.close();
    secureServer.close();
  }

  private static void check(
      VertxTestContext test,
      Future<HttpResponse<Buffer>> sent,
      Consumer<HttpResponse<Buffer>> check) {
    sent.onComplete(
        test.succeeding(
            response ->
                test.verify(
                    () -> {
                      check.accept(response);
                      test.completeNow();
                    })));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/es-mx/news     | 200 | <html lang=\"es\"><title>north",
        "/en-us/news     | 200 | <html lang=\"en\"><title>north",
        "/fr-fr/news     | 404 | text of unknown-region (en)",
        "/es-mx/none     | 404 | text of not-found (en)",
        "/es-mx/broken   | 500 | text of broken (es)",
        "/static/x/y.css | 404 | text of not-found (en)"
      })
  void answersInTheLanguageOfThePrefixOrElseOfTheReader(
      String path, int status, String text, VertxTestContext test) {
    check(
        test,
        server.get("north.example", path).putHeader("Accept-Language", "fr, en-GB").send(),
        response -> {
          assertThat(response.statusCode()).isEqualTo(status);
          assertThat(response.bodyAsString()).contains(text);
          assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/       | en-GB, es      | /en-us",
        "/       | fr, es;q=0.5   | /es-mx",
        "/       | ''             | /es-mx",
        "/in/pt  | en             | /pt",
        "/in/fr  | en             | /en"
      })
  void findsThePrefixAndLanguageOfAReader(
      String path, String languages, String location, VertxTestContext test) {
    check(
        test,
        server.get("north.example", path).putHeader("Accept-Language", languages).send(),
        response -> assertThat(response.getHeader("Location")).isEqualTo(location));
  }

  @Test
  void aHostWithoutASiteIsAnsweredInPlainText(VertxTestContext test) {
    check(
        test,
        server.get("nowhere.example", "/es-mx/news").putHeader("Accept-Language", "pt").send(),
        response -> {
          assertThat(response.statusCode()).isEqualTo(404);
          assertThat(response.bodyAsString()).isEqualTo("no site (pt)");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/es-mx/news", "/es-mx/none", "/", "/api/none", "/static/none"})
  void everyResponseHasSecurityHeaders(String path, VertxTestContext test) {
    check(
        test,
        secureServer.get("north.example", path).send(),
        response -> {
          assertThat(response.getHeader("Content-Security-Policy"))
              .startsWith("default-src 'none'; script-src 'self';")
              .contains("frame-ancestors 'none'")
              .endsWith("form-action 'self' https://pay.example");
          assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
          assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
          assertThat(response.getHeader("Strict-Transport-Security"))
              .startsWith("max-age=63072000");
        });
  }

  @Test
  void withHttpsTheVisitorsCookieIsBoundToTheHost(VertxTestContext test) {
    check(
        test,
        secureServer.get("north.example", "/es-mx/news").send(),
        response ->
            assertThat(response.getHeader("Set-Cookie"))
                .matches(
                    "__Host-puente_visitor=[A-Za-z0-9_-]{32}; Max-Age=7776000; Expires=.*;"
                        + " Path=/; Secure; HTTPOnly; SameSite=Lax"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://north.example,      200",
    "https://north.example:443,  200",
    "HTTPS://North.Example,      200",
    "http://north.example,       403",
    "http://north.example:443,   403",
    "https://north.example:8443, 403",
    "https://south.example,      403",
    "https://x@north.example,    403",
    "https://north.example/a,    403",
    "null,                       403",
  })
  void withHttpsAPostComesFromTheSameHttpsOrigin(String origin, int status, VertxTestContext test) {
    check(
        test,
        secureServer
            .post("north.example", "/es-mx/order")
            .putHeader("Host", "north.example")
            .putHeader("Origin", origin)
            .sendForm(MultiMap.caseInsensitiveMultiMap().add("a", "b")),
        response -> assertThat(response.statusCode()).isEqualTo(status));
  }

  @ParameterizedTest
  @CsvSource({
    "puente_visitor=abcdefghijklmnopqrstuvwxyz123456, false",
    "puente_visitor=short,                            true",
    "other=abcdefghijklmnopqrstuvwxyz123456,          true"
  })
  void onlyAVisitorWithoutAValidTokenGetsANewOne(
      String cookie, boolean isNew, VertxTestContext test) {
    check(
        test,
        server.get("north.example", "/es-mx/news").putHeader("Cookie", cookie).send(),
        response -> assertThat(response.getHeader("Set-Cookie") != null).isEqualTo(isNew));
  }

  @Test
  void anAssetIsKeptForEver(VertxTestContext test) {
    check(
        test,
        server
            .get("north.example", server.assets().path("site.css"))
            .putHeader("Accept-Encoding", "identity")
            .send(),
        response -> {
          assertThat(response.getHeader("Cache-Control"))
              .isEqualTo("public, max-age=31536000, immutable");
          assertThat(response.getHeader("Content-Encoding")).isNull();
          assertThat(response.bodyAsString()).contains(server.assets().path("dot.svg"));
        });
  }

  @ParameterizedTest
  @CsvSource({"sent body, 202, north abc", "'',        500, broken; try again"})
  void aWebhookIsAnsweredWithAStatusAndAText(
      String body, int status, String text, VertxTestContext test) {
    check(
        test,
        server
            .post("any.example", "/hooks/north")
            .putHeader("Signature", "abc")
            .sendBuffer(Buffer.buffer(body)),
        response -> {
          assertThat(response.statusCode()).isEqualTo(status);
          assertThat(response.bodyAsString()).isEqualTo(text);
        });
  }

  @Test
  void aLongApiResponseIsCompressed(VertxTestContext test) {
    String json = "\"" + "x".repeat(5000) + "\"";
    check(
        test,
        server
            .post("any.example", "/api/echo")
            .putHeader("Accept-Encoding", "gzip")
            .putHeader("Accept-Language", "en")
            .sendBuffer(Buffer.buffer(json)),
        response -> {
          assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
          assertThat(response.getHeader("Content-Language")).isEqualTo("en");
          assertThat(response.getHeader("Set-Cookie")).isNull();
          assertThat(response.body()).matches(body -> body.length() < 200);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/echo, '',    500, broken",
    "POST, /api/echo, large, 413, too-large",
    "GET,  /api/echo, '',    405, wrong-method",
    "GET,  /api/none, '',    404, not-found",
    "POST, /api/schema.json, '', 405, wrong-method"
  })
  void aFailedApiCallIsAnsweredWithProblemDetails(
      String method, String path, String body, int status, String code, VertxTestContext test) {
    var request =
        method.equals("GET") ? server.get("any.example", path) : server.post("any.example", path);
    check(
        test,
        request.sendBuffer(Buffer.buffer(body.equals("large") ? "x".repeat(65 * 1024) : body)),
        response -> {
          JsonObject problem = new JsonObject(response.bodyAsString());
          assertThat(response.statusCode()).isEqualTo(status);
          assertThat(response.getHeader("Content-Type")).isEqualTo("application/problem+json");
          assertThat(problem.getString("type")).isEqualTo("urn:puente:problem:" + code);
          assertThat(problem.getString("detail")).isEqualTo("text of " + code + " (es)");
        });
  }
}
