package io.puente.storefront.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.puente.storefront.testing.RunningShop;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What no careful program sends: each is refused clearly, naming the field and what to do. */
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

  /** A parcel with one thing wrong, where that stands, and what is said of it. */
  record Wrong(String what, String consignment, String pointer, String code, String advice) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Wrong wrong(String old, String other, String pointer, String code, String advice) {
    return new Wrong(other, Parcels.with(old, other), pointer, code, advice);
  }

  private static Wrong line(String field, String pointer, String code, String advice) {
    return new Wrong(field, Parcels.guitarWith(field), "/lines/0/" + pointer, code, advice);
  }

  private static Wrong parcel(String field, String pointer, String code, String advice) {
    return new Wrong(field, Parcels.parcelWith(field), pointer, code, advice);
  }

  static Stream<Wrong> wrongFacts() {
    return Stream.of(
        wrong("9202.90", "92O2.9O", "/lines/0/hs", "malformed", "6 to 12 digits"),
        wrong("9202.90", "9202", "/lines/0/hs", "malformed", "6 to 12 digits"),
        wrong("9202.90", "9202.90.0000.1111", "/lines/0/hs", "malformed", "6 to 12 digits"),
        wrong("9202.90", "٩٢٠٢٩٠", "/lines/0/hs", "malformed", "6 to 12 digits"),
        wrong("\"9202.90\"", "920290", "/lines/0/hs", "wrong-type", "Harmonized System"),
        wrong("\"9202.90\"", "\" \"", "/lines/0/hs", "missing", "Harmonized System"),
        wrong("\"hs\": \"9202.90\",", "", "/lines/0/hs", "missing", "Harmonized System"),
        wrong("560.00", "-560.00", "/lines/0/price/amount", "not-positive", "above zero"),
        wrong("560.00", "0.00", "/lines/0/price/amount", "not-positive", "above zero"),
        wrong("560.00", "9".repeat(40), "/lines/0/price/amount", "too-large", "more than"),
        wrong("560.00", "1E+999999999", "/lines/0/price/amount", "malformed", "12.34"),
        wrong("560.00", "5,60", "/lines/0/price/amount", "malformed", "with a point"),
        wrong("560.00", "0.123456789", "/lines/0/price/amount", "too-precise", "8 decimals"),
        wrong("\"560.00\"", "560.00", "/lines/0/price/amount", "wrong-type", "in quotes"),
        wrong(
            "{\"amount\": \"560.00\", \"currency\": \"USD\"}",
            "\"560\"",
            "/lines/0/price",
            "wrong-type",
            "currency"),
        wrong(
            "\"560.00\", \"currency\": \"USD\"",
            "\"560.00\", \"currency\": \"EUR\"",
            "/shipping/currency",
            "currency-differs",
            "buyer's currency"),
        wrong(
            "\"560.00\", \"currency\": \"USD\"",
            "\"560.00\", \"currency\": \"XAU\"",
            "/lines/0/price/currency",
            "unknown",
            "ISO 4217"),
        wrong("\"35.00\"", "\"-1\"", "/shipping/amount", "negative", "below zero"),
        wrong("\"quantity\": 1", "\"quantity\": 0", "/lines/0/quantity", "not-positive", "above"),
        wrong("\"quantity\": 1", "\"quantity\": 1.5", "/lines/0/quantity", "wrong-type", "whole"),
        wrong("\"quantity\": 1", "\"quantity\": \"1\"", "/lines/0/quantity", "wrong-type", "whole"),
        wrong(
            "\"quantity\": 1",
            "\"quantity\": 99999999999999999999",
            "/lines/0/quantity",
            "too-large",
            "unit"),
        wrong("\"quantity\": 1", "\"quantity\": null", "/lines/0/quantity", "missing", "whole"),
        line("\"weightGrams\": 0", "weightGrams", "not-positive", "above zero"),
        line("\"weightGrams\": -4", "weightGrams", "not-positive", "above zero"),
        line("\"weightGrams\": 5000000000", "weightGrams", "too-large", "unit"),
        line("\"litres\": \"0\"", "litres", "not-positive", "above zero"),
        line("\"litres\": 0.75", "litres", "wrong-type", "in quotes"),
        line("\"materials\": \"wood\"", "materials", "wrong-type", "a list"),
        line("\"materials\": [1]", "materials/0", "wrong-type", "a text"),
        line("\"wieght\": 3", "wieght", "unknown-field", "weightGrams"),
        line("\"a/b~c\": 3", "a~1b~0c", "unknown-field", "hs"),
        line(
            "\"declarations\": [{\"agreement\": \"ACE-38\"}]",
            "declarations/0/origin",
            "missing",
            "ISO 3166-1"),
        line(
            Parcels.DECLARATION.replace("2027-09-30", "2026-09-30"),
            "declarations/0/expires",
            "out-of-range",
            "before its beginning"),
        wrong("2026-11-23", "1899-01-01", "/date", "out-of-range", "2000 to 2099"),
        wrong("2026-11-23", "9999-12-31", "/date", "out-of-range", "2000 to 2099"),
        wrong("2026-11-23", "2026-02-30", "/date", "malformed", "2026-11-23"),
        wrong("2026-11-23", "tomorrow", "/date", "malformed", "2026-11-23"),
        wrong("\"CL\"", "\"ZZ\"", "/destination/country", "unknown", "ISO 3166-1"),
        wrong("\"CL\"", "\"<b>\"", "/destination/country", "unknown", "ISO 3166-1"),
        wrong(
            "\"CL\"",
            "\"BR\", \"region\": \"São Paulo\"",
            "/destination/region",
            "malformed",
            "ISO 3166-2"),
        wrong("{\"country\": \"CL\"}", "\"CL\"", "/destination", "wrong-type", "an object"),
        wrong("\"courier\"", "\"drone\"", "/channel", "unknown", "post, courier or formal"),
        wrong("\"channel\": \"courier\",", "", "/channel", "missing", "post, courier or formal"),
        parcel("\"incoterm\": \"CIF\"", "/incoterm", "unknown", "duty-paid"),
        parcel("\"transport\": []", "/transport", "wrong-type", "air, sea or land"),
        parcel("\"buyer\": {\"personalUse\": 1}", "/buyer/personalUse", "wrong-type", "true or"),
        parcel(
            "\"buyer\": {\"parcelsThisYear\": -1}", "/buyer/parcelsThisYear", "negative", "below"),
        parcel("\"seller\": {\"programs\": []}", "/seller/programs", "unknown-field", "programmes"),
        parcel(
            "\"rates\": [{\"from\": \"USD\", \"to\": \"CLP\", \"rate\": \"0\"}]",
            "/rates/0/rate",
            "not-positive",
            "above zero"),
        parcel(
            "\"%s\": 1".formatted("x".repeat(5000)),
            "/" + "x".repeat(60) + "…",
            "unknown-field",
            "shipFrom"),
        new Wrong("no line", Parcels.manyLines(0), "/lines", "missing", "at least one"),
        new Wrong("no lines", "{}", "/shipping", "missing", "money"),
        new Wrong("a list", "[]", "", "wrong-type", "an object"),
        new Wrong("a text", "\"parcel\"", "", "wrong-type", "an object"),
        new Wrong("too many lines", Parcels.manyLines(201), "/lines", "too-many", "At most 200"),
        new Wrong(
            "lines in two currencies",
            Parcels.manyLines(2)
                .replace("21.50\",\"currency\":\"USD\"", "21.50\",\"currency\":\"EUR\""),
            "/lines/1/price/currency",
            "currency-differs",
            "buyer's currency"),
        new Wrong(
            "two lines of one name",
            Parcels.manyLines(2).replace("\"id\":\"1\"", "\"id\":\"0\""),
            "/lines/1/id",
            "duplicate",
            "id of its own"));
  }

  @ParameterizedTest
  @MethodSource("wrongFacts")
  void namesTheFieldAndWhatToDo(Wrong wrong) {
    Program.Answer answer = program.asks(wrong.consignment());

    isProblem(answer, 422, "wrong-facts");
    JsonNode error = answer.json().path("errors").get(0);
    assertThat(error.path("pointer").asText()).isEqualTo(wrong.pointer());
    assertThat(error.path("code").asText()).as(answer.text()).isEqualTo(wrong.code());
    assertThat(error.path("detail").asText()).contains(wrong.advice()).hasSizeLessThan(400);
  }

  private void isProblem(Program.Answer answer, int status, String kind) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    schema.holds("Problem", answer.text());
    JsonNode problem = answer.json();
    assertThat(problem.path("type").asText()).isEqualTo("urn:puente:problem:" + kind);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("instance").asText()).matches("urn:puente:request:[0-9a-f]{16}");
  }

  @Test
  void namesTheWrongFieldOfEachLineAtOnceButNotHundreds() {
    JsonNode errors =
        program.asks(Parcels.manyLines(60).replace("920290", "musical")).json().path("errors");

    assertThat(errors).hasSize(20);
    assertThat(errors.get(19).path("pointer").asText()).isEqualTo("/lines/19/hs");
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

    isProblem(answer, 400, "not-json");
    assertThat(answer.json().path("detail").asText()).matches(".* line \\d+, column \\d+\\..*");
  }

  @Test
  void isNotBroughtDownByDepth() {
    isProblem(program.asks("[".repeat(30_000)), 400, "not-json");
    isProblem(
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

    isProblem(answer, 415, "media-type");
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

    isProblem(answer, 413, "too-large");
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

      isProblem(answer, status, status == 404 ? "not-found" : "wrong-method");
      assertThat(answer.header("Allow")).isEqualTo(allowed);
    }
  }

  @ParameterizedTest
  @CsvSource({"es, mayor que cero", "en, above zero", "pt, maior que zero"})
  void refusesInTheLanguageThatIsAskedFor(String language, String words) {
    Program.Answer answer = program.asks(Parcels.with("560.00", "0"), language);

    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.json().path("errors").get(0).path("detail").asText()).contains(words);
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
      isProblem(refused, 429, "too-many");
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
