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

/** What no careful program sends: broken JSON, other types and methods, too much, too often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedQuotesTest {

  private final RunningShop running = RunningShop.opened();
  private final Program program = Program.at(running.server(), running.shop().host());
  private final PublishedSchema schema =
      PublishedSchema.of(
          program.sends("GET", "/api/v1/openapi.json", new byte[0], Map.of()).text());

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
    Program.Answer answer = program.asks(broken);

    schema.isProblem(answer, 400, "not-json");
    assertThat(answer.json().path("detail").asText()).matches(".* line \\d+, column \\d+\\..*");
  }

  @Test
  void isNotBroughtDownByDepth() {
    schema.isProblem(program.asks("[".repeat(30_000)), 400, "not-json");
    schema.isProblem(
        program.asks(Parcels.guitarWith("\"litres\": " + "9".repeat(20_000))), 400, "not-json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "json"})
  void takesJsonAlone(String mediaType) {
    Program.Answer answer =
        program.asks(
            Parcels.PERUVIAN_GUITAR_TO_CHILE,
            Map.of("Content-Type", mediaType, "Accept-Language", "en"));

    schema.isProblem(answer, 415, "media-type");
    assertThat(answer.json().path("detail").asText()).contains("application/json");
  }

  @Test
  void takesJsonWithItsEncodingNamed() {
    assertThat(
            program
                .asks(
                    Parcels.PERUVIAN_GUITAR_TO_CHILE,
                    Map.of("Content-Type", "Application/JSON; charset=utf-8"))
                .status())
        .isEqualTo(200);
  }

  @Test
  void refusesAThousandLinesBecauseTheyAreTooLong() {
    Program.Answer answer = program.asks(Parcels.manyLines(1000));

    schema.isProblem(answer, 413, "too-large");
    assertThat(answer.json().path("detail").asText()).contains("64 KB");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/landed-cost/quotes, 405, POST",
    "PUT, /api/v1/landed-cost/quotes, 405, POST",
    "DELETE, /api/v1/openapi.json, 405, GET",
    "GET, /api/v1/landed-cost, 404, ''",
    "POST, /api/v2/landed-cost/quotes, 404, ''",
    "GET, /api/, 404, ''"
  })
  void knowsItsPathsAndMethods(String method, String path, int status, String allowed) {
    for (String host : new String[] {running.shop().host(), "127.0.0.1"}) {
      Program.Answer answer =
          Program.at(running.server(), host).sends(method, path, new byte[0], Map.of());

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
      program.asks(Parcels.with("guitar", "SECRETO-1"));
      program.asks(Parcels.with("9202.90", "SECRETO-2"));
      program.asks("{\"SECRETO-3\"");
      program.asks(Parcels.manyLines(100).replace("\"id\":\"9", "\"id\":\"SECRETO-4"));
    } finally {
      root.detachAppender(log);
    }
    assertThat(log.list).filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.WARN)).isEmpty();
    assertThat(log.list)
        .noneMatch(line -> line.getFormattedMessage().contains("SECRETO"))
        .noneMatch(line -> String.valueOf(line.getKeyValuePairs()).contains("SECRETO"));
  }

  @Test
  void asksPatienceOfWhoAsksTooMuch() {
    try (RunningShop strict = RunningShop.opened(Map.of("PUENTE_API_CALLS_PER_MINUTE", "3"))) {
      Program hasty = Program.at(strict.server(), "127.0.0.1");
      for (int i = 0; i < 3; i++) {
        assertThat(hasty.asks(Parcels.PERUVIAN_GUITAR_TO_CHILE).status()).isEqualTo(200);
      }
      Program.Answer refused = hasty.asks(Parcels.PERUVIAN_GUITAR_TO_CHILE);
      schema.isProblem(refused, 429, "too-many");
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
      assertThat(hasty.sends("GET", "/api/v1/openapi.json", new byte[0], Map.of()).status())
          .isEqualTo(200);
    }
  }

  @Test
  void takesTextInUtf8() {
    JsonNode quote =
        program
            .sends(
                "POST",
                Program.QUOTES,
                Parcels.with("guitar", "charango de señora ñ").getBytes(StandardCharsets.UTF_8),
                Map.of())
            .json();
    assertThat(quote.path("byLine").get(0).path("line").asText()).isEqualTo("charango de señora ñ");
  }
}
