package io.puente.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.puente.server.testing.RunningShop;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that are missing or cannot be true: all are named at once, with what to write instead. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvalidFactsTest {

  private final RunningShop running = RunningShop.start();
  private final ApiClient client = ApiClient.at(running.server(), running.shop().host());
  private final PublishedSchema schema =
      PublishedSchema.of(client.send("GET", "/api/v1/openapi.json", new byte[0], Map.of()).text());

  @AfterAll
  void close() {
    running.close();
  }

  /** A parcel with one thing wrong, where that stands, and what is output of it. */
  record Wrong(String what, String consignment, String pointer, String code, String advice) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Wrong wrong(String old, String other, String pointer, String code, String advice) {
    return new Wrong(other, SampleConsignments.with(old, other), pointer, code, advice);
  }

  private static Wrong line(String field, String pointer, String code, String advice) {
    return new Wrong(
        field, SampleConsignments.guitarWith(field), "/lines/0/" + pointer, code, advice);
  }

  private static Wrong parcel(String field, String pointer, String code, String advice) {
    return new Wrong(field, SampleConsignments.parcelWith(field), pointer, code, advice);
  }

  static Stream<Wrong> wrongFacts() {
    return Stream.of(
        wrong("9202.90", "92O2.9O", "/lines/0/hs", "malformed", "6, 8, 10 or 12 digits"),
        wrong("9202.90", "9202", "/lines/0/hs", "malformed", "6, 8, 10 or 12 digits"),
        wrong("9202.90", "9202.90.0000.1111", "/lines/0/hs", "malformed", "6, 8, 10 or 12 digits"),
        wrong("9202.90", "٩٢٠٢٩٠", "/lines/0/hs", "malformed", "6, 8, 10 or 12 digits"),
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
            "/lines/0/price/currency",
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
        line("\"weightGrams\": -5000000000", "weightGrams", "negative", "below zero"),
        line("\"litres\": \"0\"", "litres", "not-positive", "above zero"),
        line("\"litres\": 0.75", "litres", "wrong-type", "in quotes"),
        line("\"alcohol\": \"0\"", "alcohol", "not-positive", "above zero"),
        line("\"alcohol\": \"101\"", "alcohol", "too-large", "more than"),
        line("\"statedDuty\": \"ask customs\"", "statedDuty", "malformed", "such as 14%"),
        line("\"statedDuty\": \"-3%\"", "statedDuty", "malformed", "such as 14%"),
        line("\"statedDuty\": 14", "statedDuty", "wrong-type", "such as 14%"),
        line("\"statedDuty\": \"2000%\"", "statedDuty", "too-large", "more than"),
        line("\"materials\": \"wood\"", "materials", "wrong-type", "a list"),
        line("\"materials\": [1]", "materials/0", "wrong-type", "a text"),
        line("\"wieght\": 3", "wieght", "unknown-field", "weightGrams"),
        line("\"a/b~c\": 3", "a~1b~0c", "unknown-field", "hs"),
        line(
            SampleConsignments.DECLARATION.replace("2027-09-30", "2026-09-30"),
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
        parcel("\"incoterm\": \"CIF\"", "/incoterm", "unknown", "ddp"),
        parcel("\"transport\": []", "/transport", "wrong-type", "air, sea or land"),
        parcel("\"buyer\": {\"personalUse\": 1}", "/buyer/personalUse", "wrong-type", "true or"),
        parcel(
            "\"buyer\": {\"parcelsThisYear\": -1}", "/buyer/parcelsThisYear", "negative", "below"),
        parcel(
            "\"buyer\": {\"allowanceUsed\": {\"amount\": \"%s\", \"currency\": \"USD\"}}"
                .formatted("9".repeat(40)),
            "/buyer/allowanceUsed/amount",
            "too-large",
            "unit"),
        parcel(
            "\"seller\": {\"programmes\": [\"cl-iva-registered\", \"remesa-conforme\"]}",
            "/seller/programmes/1",
            "unknown",
            "remessa-conforme"),
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
        new Wrong("no line", SampleConsignments.manyLines(0), "/lines", "missing", "at least one"),
        new Wrong("a list", "[]", "", "wrong-type", "an object"),
        new Wrong("a text", "\"parcel\"", "", "wrong-type", "an object"),
        new Wrong(
            "too many lines",
            SampleConsignments.manyLines(201),
            "/lines",
            "too-many",
            "At most 200"),
        new Wrong(
            "lines in two currencies",
            SampleConsignments.manyLines(2)
                .replace("21.50\",\"currency\":\"USD\"", "21.50\",\"currency\":\"EUR\""),
            "/lines/1/price/currency",
            "currency-differs",
            "buyer's currency"),
        new Wrong(
            "two lines of one name",
            SampleConsignments.manyLines(2).replace("\"id\":\"1\"", "\"id\":\"0\""),
            "/lines/1/id",
            "duplicate",
            "id of its own"));
  }

  @ParameterizedTest
  @MethodSource("wrongFacts")
  void namesTheFieldAndWhatToDo(Wrong wrong) {
    ApiClient.Answer answer = client.quote(wrong.consignment());

    schema.isProblem(answer, 422, "wrong-facts");
    assertThat(answer.json().path("errors")).as(answer.text()).hasSize(1);
    JsonNode error = answer.json().path("errors").get(0);
    assertThat(error.path("pointer").asText()).isEqualTo(wrong.pointer());
    assertThat(error.path("code").asText()).as(answer.text()).isEqualTo(wrong.code());
    assertThat(error.path("detail").asText()).contains(wrong.advice()).hasSizeLessThan(400);
  }

  @ParameterizedTest
  @MethodSource("wrongFacts")
  void explainsInTheRequestedLanguage(Wrong wrong) {
    List<String> problems =
        Stream.of("es", "en", "pt")
            .map(language -> client.quote(wrong.consignment(), language))
            .map(answer -> answer.json().path("errors").get(0).path("detail").asText())
            .toList();

    assertThat(problems).doesNotHaveDuplicates().noneMatch(text -> text.contains("{0}"));
  }

  @Test
  void namesAllMistakesOfAParcelAtOnce() {
    String parcel =
        """
        {
          "shipFrom": "Perú",
          "destination": {"country": "CL", "regoin": "RM"},
          "date": "1899-01-01",
          "channel": "drone",
          "shipping": {"amount": "-35", "currency": "USD"},
          "insurance": {"amount": "5,00", "currency": "EUR"},
          "buyer": {"personalUse": "yes", "parcelsThisYear": -1},
          "rates": [{"from": "USD", "to": "CLP", "rate": "0"}],
          "lines": [
            {
              "id": "guitar", "hs": "92O2.90", "origin": "ZZ", "quantity": 0, "weightGrams": -4,
              "price": {"amount": "0", "currency": "EUR"},
              "declarations": [{"agreement": "ACE-38", "signed": "2026-10-01", "expires": "2026-01-01"}]
            },
            {"id": "guitar", "hs": "9202.90", "origin": "PE", "quantity": 1},
            "charango"
          ]
        }
        """;

    ApiClient.Answer answer = client.quote(parcel);

    schema.isProblem(answer, 422, "wrong-facts");
    assertThat(problems(answer))
        .containsExactly(
            "/shipFrom unknown",
            "/destination/regoin unknown-field",
            "/date out-of-range",
            "/channel unknown",
            "/buyer/personalUse wrong-type",
            "/buyer/parcelsThisYear negative",
            "/shipping/amount negative",
            "/insurance/amount malformed",
            "/insurance/currency currency-differs",
            "/rates/0/rate not-positive",
            "/lines/0/hs malformed",
            "/lines/0/origin unknown",
            "/lines/0/price/amount not-positive",
            "/lines/0/price/currency currency-differs",
            "/lines/0/quantity not-positive",
            "/lines/0/weightGrams not-positive",
            "/lines/0/declarations/0/origin missing",
            "/lines/0/declarations/0/rule missing",
            "/lines/0/declarations/0/certifier missing",
            "/lines/0/declarations/0/evidence missing",
            "/lines/0/declarations/0/expires out-of-range",
            "/lines/1/id duplicate",
            "/lines/1/price missing",
            "/lines/2 wrong-type");
  }

  @Test
  void aStateOfNoSuchNameIsAMistakeWhereTheTaxIsTheStates() {
    String parcel =
        """
        {
          "shipFrom": "PE",
          "destination": {"country": "BR", "region": "ZZ"},
          "channel": "courier",
          "shipping": {"amount": "10", "currency": "USD"},
          "lines": [
            {
              "id": "scarf", "hs": "6214.20", "origin": "PE", "quantity": 1,
              "price": {"amount": "40", "currency": "USD"}
            }
          ]
        }
        """;

    assertThat(problems(client.quote(parcel))).containsExactly("/destination/region unknown");
    assertThat(client.quote(parcel.replace("ZZ", "br-sp")).status()).isEqualTo(200);
    assertThat(client.quote(parcel.replace("BR", "CL").replace("ZZ", "RM")).status())
        .as("where no tax is a region's, any will do")
        .isEqualTo(200);
  }

  @Test
  void namesEverythingThatAnEmptyConsignmentLacks() {
    assertThat(problems(client.quote("{}")))
        .containsExactly(
            "/shipFrom missing",
            "/destination missing",
            "/channel missing",
            "/shipping missing",
            "/lines missing");
  }

  @Test
  void namesTheSameMistakeOnEachOfSixtyLines() {
    ApiClient.Answer answer =
        client.quote(SampleConsignments.manyLines(60).replace("920290", "musical"));

    assertThat(problems(answer))
        .containsExactlyElementsOf(
            IntStream.range(0, 60).mapToObj("/lines/%d/hs malformed"::formatted).toList());
  }

  @Test
  void namesTheFirstHundredOfMoreAndSaysHowManyThereAre() {
    ApiClient.Answer answer =
        client.quote(SampleConsignments.manyLines(200).replace("920290", "musical"));

    schema.isProblem(answer, 422, "wrong-facts");
    assertThat(problems(answer)).hasSize(100).last().isEqualTo("/lines/99/hs malformed");
    assertThat(answer.json().path("detail").asText()).startsWith("There are 200;").contains("100");
  }

  @Test
  void givesTheExampleOfItsDescription() {
    JsonNode example = ApiClient.json(schema.problem(422).encode());
    ApiClient.Answer answer =
        client.quote(
            SampleConsignments.with("\"PE\",\n  \"destination\"", "\"Perú\",\n  \"destination\"")
                .replace("\"quantity\": 1", "\"quantity\": 0"));

    assertThat(answer.json().path("errors")).isEqualTo(example.path("errors"));
    assertThat(answer.json().path("detail")).isEqualTo(example.path("detail"));
  }

  /** As {@code /lines/0/hs missing}. */
  private static List<String> problems(ApiClient.Answer answer) {
    return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
        .map(error -> error.path("pointer").asText() + " " + error.path("code").asText())
        .toList();
  }
}
