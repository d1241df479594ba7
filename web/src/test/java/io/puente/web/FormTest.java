package io.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.web.request.Form;
import io.puente.web.request.PageRequest;
import io.puente.web.response.Answer;
import io.puente.web.response.CookieChange;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(VertxExtension.class)
class FormTest {

  private TestServer server;

  @BeforeEach
  void start(Vertx vertx) {
    server =
        new TestServer(
            vertx,
            web -> {
              web.post("/:region/letters", FormTest::answer);
              web.post("/:region/long-letters", Web.LARGE_FORM, FormTest::answerShort);
              web.close();
            });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Answer answer(PageRequest request) {
    return new Answer.WithCookie(
        new Answer.Redirect("/" + request.prefix() + "/" + request.form().text("title")),
        CookieChange.session("abc", Duration.ofHours(1)));
  }

  private static Answer answerShort(PageRequest request) {
    Form form = request.form();
    return new Answer.Redirect(
        "/%d/%d/%s/%s"
            .formatted(
                form.fields().size(),
                form.text("title").length(),
                form.isLonger("title", 10_000),
                form.lines("story").replace("\n", "|")));
  }

  private static MultiMap title(String title) {
    return MultiMap.caseInsensitiveMultiMap().add("title", title);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-origin,             303",
    "Sec-Fetch-Site, cross-site,              403",
    "Sec-Fetch-Site, same-site,               403",
    "Sec-Fetch-Site, none,                    403",
    "Origin,         http://north.example:PORT, 303",
    "Origin,         http://evil.example:PORT, 403",
    "Origin,         null,                    403",
    "Origin,         http://north.example:81, 403",
    "Referer,        http://north.example:PORT/es-mx, 403"
  })
  void onlyPostsFromTheSameOriginAreAccepted(
      String header, String value, int status, VertxTestContext test) {
    server
        .post("north.example", "/es-mx/letters")
        .putHeader(header, value.replace("PORT", Integer.toString(server.port())))
        .sendForm(title("hello"))
        .onComplete(
            test.succeeding(
                response ->
                    test.verify(
                        () -> {
                          assertThat(response.statusCode()).isEqualTo(status);
                          test.completeNow();
                        })));
  }

  private HttpRequest<?> post() {
    return server
        .post("north.example", "/en-us/letters")
        .putHeader("Sec-Fetch-Site", "same-origin");
  }

  @Test
  void theHandlerGetsTheFieldsWithoutControlCharacters(VertxTestContext test) {
    post()
        .sendForm(title("  he\u0007llo "))
        .onComplete(
            test.succeeding(
                response ->
                    test.verify(
                        () -> {
                          assertThat(response.getHeader("Location")).isEqualTo("/en-us/hello");
                          assertThat(response.headers().getAll("Set-Cookie"))
                              .anyMatch(cookie -> cookie.startsWith("puente_session=abc;"))
                              .allMatch(cookie -> cookie.contains("HTTPOnly; SameSite=Lax"));
                          test.completeNow();
                        })));
  }

  private HttpRequest<?> postLong() {
    return server
        .post("north.example", "/en-us/long-letters")
        .putHeader("Sec-Fetch-Site", "same-origin");
  }

  private static void expect(
      HttpRequest<?> request, MultiMap fields, String location, VertxTestContext test) {
    request
        .sendForm(fields)
        .onComplete(
            test.succeeding(
                response ->
                    test.verify(
                        () -> {
                          assertThat(response.getHeader("Location")).isEqualTo(location);
                          test.completeNow();
                        })));
  }

  @ParameterizedTest
  @CsvSource({"10000, false", "10001, true", "80000, true"})
  void noFieldIsCutAndAPageIsToldThatATextIsTooLong(
      int length, boolean tooLong, VertxTestContext test) {
    expect(postLong(), title("ñ".repeat(length)), "/1/" + length + "/" + tooLong + "/", test);
  }

  @Test
  void aFieldWithSeveralLinesKeepsThem(VertxTestContext test) {
    expect(
        postLong(),
        MultiMap.caseInsensitiveMultiMap()
            .add("story", "\r\n \r\nUno \u200b\r\n\r\n  - dos\ttres\rcuatro\u0007\u2028cinco\n\n "),
        "/1/0/false/Uno||  - dos tres|cuatro|cinco",
        test);
  }

  @Test
  void aProductWithTwoThousandVariantsHasAsManyFields(VertxTestContext test) {
    MultiMap fields = MultiMap.caseInsensitiveMultiMap();
    for (int i = 0; i < 4000; i++) {
      fields.add("millilitres_019ad5b2-9c9e-7c3c-8b58-00000000" + (1000 + i), "123456");
    }
    expect(postLong(), fields, "/4000/0/false/", test);
  }

  /** A pattern for outer blanks would look at these for minutes, on the event loop. */
  @Test
  @Timeout(10)
  void manyBlanksWithinATextTakeNoTime(VertxTestContext test) {
    expect(postLong(), title("á" + " ".repeat(400_000) + "é"), "/1/400002/true/", test);
  }

  @Test
  void aFormThatIsTooLargeIsRefusedInTheReadersLanguage(VertxTestContext test) {
    MultiMap fields = MultiMap.caseInsensitiveMultiMap();
    for (int i = 0; i < 20; i++) {
      fields.add("field" + i, "x".repeat(4000));
    }
    post()
        .sendForm(fields)
        .onComplete(
            test.succeeding(
                response ->
                    test.verify(
                        () -> {
                          assertThat(response.statusCode()).isEqualTo(413);
                          assertThat(response.bodyAsString()).contains("text of too-large (en)");
                          test.completeNow();
                        })));
  }
}
