package io.puente.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.puente.server.testing.RunningShop;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What no careful client sends: broken JSON, other types and methods, too much, too often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RejectedRequestsTest {

  private final RunningShop running = RunningShop.start();
  private final ApiClient client = ApiClient.at(running.server(), running.shop().host());
  private final PublishedSchema schema =
      PublishedSchema.of(client.send("GET", "/api/v1/openapi.json", new byte[0], Map.of()).text());

  @AfterAll
  void close() {
    running.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{]",
        "nonsense",
        "{} {}",
        "{\"lines\": [}",
        "{\"a\": 1, \"a\": 2}",
        "\u0000",
        "{'a': 1}"
      })
  void saysWhereBrokenJsonBreaks(String broken) {
    ApiClient.Answer answer = client.quote(broken);

    schema.isProblem(answer, 400, "not-json");
    assertThat(answer.json().path("detail").asText()).matches(".* line \\d+, column \\d+\\..*");
  }

  @Test
  void rejectsDeeplyNestedJson() {
    schema.isProblem(client.quote("[".repeat(30_000)), 400, "not-json");
    schema.isProblem(
        client.quote(SampleConsignments.guitarWith("\"litres\": " + "9".repeat(20_000))),
        400,
        "not-json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "json"})
  void acceptsJsonOnly(String mediaType) {
    ApiClient.Answer answer =
        client.quote(
            SampleConsignments.PERUVIAN_GUITAR_TO_CHILE,
            Map.of("Content-Type", mediaType, "Accept-Language", "en"));

    schema.isProblem(answer, 415, "media-type");
    assertThat(answer.json().path("detail").asText()).contains("application/json");
  }

  @Test
  void acceptsJsonWithItsEncodingNamed() {
    assertThat(
            client
                .quote(
                    SampleConsignments.PERUVIAN_GUITAR_TO_CHILE,
                    Map.of("Content-Type", "Application/JSON; charset=utf-8"))
                .status())
        .isEqualTo(200);
  }

  @Test
  void refusesAThousandLinesBecauseTheyAreTooLong() {
    ApiClient.Answer answer = client.quote(SampleConsignments.manyLines(1000));

    schema.isProblem(answer, 413, "too-large");
    assertThat(answer.json().path("detail").asText()).contains("64 KB");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/landed-cost/quotes, 405, POST",
    "PUT, /api/v1/landed-cost/quotes, 405, POST",
    "DELETE, /api/v1/openapi.json, 405, 'GET, HEAD'",
    "GET, /api/v1/landed-cost, 404, ''",
    "POST, /api/v2/landed-cost/quotes, 404, ''",
    "GET, /api/, 404, ''"
  })
  void knowsItsPathsAndMethods(String method, String path, int status, String allowed) {
    for (String host : new String[] {running.shop().host(), "127.0.0.1"}) {
      ApiClient.Answer answer =
          ApiClient.at(running.server(), host).send(method, path, new byte[0], Map.of());

      schema.isProblem(answer, status, status == 404 ? "not-found" : "wrong-method");
      assertThat(answer.header("Allow")).isEqualTo(allowed);
    }
  }

  @Test
  void logsNothingOfWhatWasAsked() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    try {
      client.quote(SampleConsignments.with("guitar", "SECRETO-1"));
      client.quote(SampleConsignments.with("9202.90", "SECRETO-2"));
      client.quote("{\"SECRETO-3\"");
      client.quote(SampleConsignments.manyLines(100).replace("\"id\":\"9", "\"id\":\"SECRETO-4"));
    } finally {
      root.detachAppender(log);
    }
    assertThat(log.list).filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.WARN)).isEmpty();
    assertThat(log.list)
        .noneMatch(line -> line.getFormattedMessage().contains("SECRETO"))
        .noneMatch(line -> String.valueOf(line.getKeyValuePairs()).contains("SECRETO"));
  }

  @Test
  void limitsTheRateOfRequests() {
    try (RunningShop strict = RunningShop.start(Map.of("PUENTE_API_CALLS_PER_MINUTE", "3"))) {
      ApiClient hasty = ApiClient.at(strict.server(), "127.0.0.1");
      for (int i = 0; i < 3; i++) {
        assertThat(hasty.quote(SampleConsignments.PERUVIAN_GUITAR_TO_CHILE).status())
            .isEqualTo(200);
      }
      ApiClient.Answer refused = hasty.quote(SampleConsignments.PERUVIAN_GUITAR_TO_CHILE);
      // One more each twenty seconds, as long as that takes.
      for (int i = 0; i < 10 && refused.status() == 200; i++) {
        refused = hasty.quote(SampleConsignments.PERUVIAN_GUITAR_TO_CHILE);
      }
      schema.isProblem(refused, 429, "too-many");
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
      assertThat(hasty.send("GET", "/api/v1/openapi.json", new byte[0], Map.of()).status())
          .isEqualTo(200);
    }
  }

  @Test
  void takesTextInUtf8() {
    JsonNode quote =
        client
            .send(
                "POST",
                ApiClient.QUOTES,
                SampleConsignments.with("guitar", "charango de señora ñ")
                    .getBytes(StandardCharsets.UTF_8),
                Map.of())
            .json();
    assertThat(quote.path("byLine").get(0).path("line").asText()).isEqualTo("charango de señora ñ");
  }
}
