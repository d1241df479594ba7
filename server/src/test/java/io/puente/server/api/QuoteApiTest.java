package io.puente.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.puente.landedcost.Channel;
import io.puente.landedcost.ChargeKind;
import io.puente.landedcost.MissingFact;
import io.puente.server.testing.RunningShop;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuoteApiTest {

  private final RunningShop running = RunningShop.start();
  private final ApiClient client = ApiClient.at(running.server(), running.shop().host());
  private final PublishedSchema schema =
      PublishedSchema.of(client.send("GET", "/api/v1/openapi.json", new byte[0], Map.of()).text());

  @Test
  void aCodeOfSeveralLinesIsAnsweredWithTheLinesToChooseFrom() {
    var bag =
        client
            .quote(
                SampleConsignments.with("\"CL\"", "\"US\"")
                    .replace("9202.90", "4202.21")
                    .replace("560.00", "150.00"),
                "es")
            .json();

    assertThat(bag.path("outcome").asText()).isEqualTo("incomplete");
    assertThat(bag.at("/missing/0/choices").findValuesAsText("hs"))
        .containsExactly("4202.21.30", "4202.21.90");
    assertThat(bag.at("/missing/0/choices").findValuesAsText("rate")).containsExactly("5,3%", "9%");
    assertThat(bag.at("/missing/0/fields")).isEqualTo(ApiClient.json("[\"/lines/0/hs\"]"));
    assertThat(bag.path("missing")).as("each missing fact once").hasSize(1);
  }

  /** Defect: Guam and military mail were quoted by the law of the fifty states. */
  @ParameterizedTest
  @ValueSource(strings = {"GU", "VI", "AS", "MP", "AA", "AE", "AP"})
  void noRulesOfTheStatesForTerritoriesOutsideTheirCustoms(String region) {
    JsonNode answer =
        client
            .quote(
                SampleConsignments.with(
                    "\"country\": \"CL\"",
                    "\"country\": \"US\", \"region\": \"%s\"".formatted(region)),
                "en")
            .json();

    assertThat(answer.path("outcome").asText()).isEqualTo("incomplete");
    assertThat(answer.at("/missing/0/kind").asText()).isEqualTo("destination");
    assertThat(answer.at("/missing/0/text").asText())
        .contains("United States", "do not apply to " + region);
    assertThat(answer.has("charges")).isFalse();
  }

  private static String toBrazil(String region) {
    return SampleConsignments.with("\"country\": \"CL\"", "\"country\": \"BR\"" + region);
  }

  @Test
  void aMissingStateIsAskedForOnceWithTheStatesAndTheFieldThatAnswers() {
    String two =
        SampleConsignments.manyLines(2)
            .replace("\"country\": \"CL\"", "\"country\": \"BR\"")
            .replace("2026-11-23", "2026-11-24");
    JsonNode missing = quoted(two).path("missing");

    assertThat(missing).hasSize(1);
    assertThat(missing.get(0).path("kind").asText()).isEqualTo("region");
    assertThat(missing.get(0).at("/fields/0").asText()).isEqualTo("/destination/region");
    assertThat(missing.get(0).path("regions")).hasSize(27);
    String answered =
        toBrazil(", \"region\": \"" + missing.get(0).at("/regions/0").asText() + "\"");
    assertThat(quoted(answered).path("missing").findValuesAsText("kind")).doesNotContain("region");
  }

  @Test
  void anUnknownDutyGivesFiguresAndTheFieldThatAnswers() {
    JsonNode missing =
        quoted(SampleConsignments.with("\"country\": \"CL\"", "\"country\": \"CR\""))
            .path("missing")
            .get(0);

    assertThat(missing.path("kind").asText()).isEqualTo("tariff-rate");
    assertThat(missing.at("/fields/0").asText()).isEqualTo("/lines/0/statedDuty");
    assertThat(missing.at("/figures/least").asText()).isEqualTo("0%");
    assertThat(missing.at("/figures/most").asText()).isEqualTo("15%");
    assertThat(missing.at("/measures/0").asText()).isEqualTo(missing.at("/measure/id").asText());
  }

  @Test
  void anAllowanceSaysHowMuchItIsAndWhichFieldsAnswer() {
    JsonNode missing =
        quoted(
                SampleConsignments.with("\"country\": \"CL\"", "\"country\": \"UY\"")
                    .replace("560.00", "60.00"))
            .path("missing");
    JsonNode allowance =
        StreamSupport.stream(missing.spliterator(), false)
            .filter(fact -> fact.path("kind").asText().equals("allowance-used"))
            .findFirst()
            .orElseThrow();

    assertThat(allowance.at("/allowance/upTo/amount").asText()).isEqualTo("800.00");
    assertThat(allowance.at("/allowance/parcels").asInt()).isEqualTo(3);
    assertThat(allowance.at("/fields/0").asText()).isEqualTo("/buyer/allowanceUsed");
  }

  @Test
  void aSupposedAgreementShowsWhatADeclarationWouldSaveAndIsNamed() {
    JsonNode undeclared = quoted(SampleConsignments.PERUVIAN_GUITAR_TO_CHILE);
    JsonNode supposed = quoted(SampleConsignments.guitarWith("\"supposedAgreement\": \"ACE-38\""));

    assertThat(amount(undeclared.path("total")).subtract(amount(supposed.path("total"))))
        .isEqualByComparingTo("42.84");
    assertThat(supposed.at("/supposed/0/line").asText()).isEqualTo("guitar");
    assertThat(supposed.at("/supposed/0/agreement").asText()).isEqualTo("ACE-38");
    assertThat(undeclared.has("supposed")).isFalse();
    assertThat(client.quote(SampleConsignments.guitarWith("\"supposedAgreement\": \"X\"")).status())
        .isEqualTo(422);
  }

  /** The savings of all rows add up to what the declaration saves. */
  @Test
  void aSavingIsCountedOnceAndForPrograms() {
    String blouse =
        SampleConsignments.with("\"CL\"", "\"US\"")
            .replace("PE", "MX")
            .replace("9202.90", "6206.30.30");
    JsonNode rows = quoted(blouse).path("notApplied");
    BigDecimal saving =
        amount(quoted(blouse).path("total"))
            .subtract(
                amount(
                    quoted(
                            blouse.replace(
                                "\"quantity\": 1",
                                "\"quantity\": 1, \"supposedAgreement\": \"USMCA\""))
                        .path("total")));

    List<JsonNode> saved =
        StreamSupport.stream(rows.spliterator(), false)
            .filter(row -> row.path("agreement").asText().equals("USMCA") && row.has("saving"))
            .filter(row -> amount(row.path("saving")).signum() != 0)
            .toList();
    assertThat(saved).hasSize(1);
    assertThat(amount(saved.getFirst().path("saving"))).isEqualByComparingTo(saving);
  }

  @Test
  void eachChargeHasItsIdAndACategoryAndABaseInCents() {
    String thirds =
        SampleConsignments.with(
            "\"560.00\", \"currency\": \"USD\"", "\"560.12345678\", \"currency\": \"USD\"");
    JsonNode charges = quoted(thirds).path("charges");

    assertThat(charges.findValuesAsText("category")).containsExactly("duty", "tax");
    for (JsonNode charge : charges) {
      assertThat(charge.path("id").asText()).isEqualTo(charge.at("/measure/id").asText());
      assertThat(charge.at("/base/amount").asText()).matches("\\d+\\.\\d{2}");
      assertThat(charge.path("adValorem").asBoolean()).isTrue();
    }
    assertThat(quoted(thirds).at("/landed/amount").asText()).matches("\\d+\\.\\d{2}");
    JsonNode additional = quoted(SampleConsignments.with("\"CL\"", "\"US\"")).path("charges");
    assertThat(additional.findValuesAsText("category")).containsOnly("duty", "fee");
  }

  @Test
  void whatWasNotAppliedIsLeftOutIfTheCallerWants() {
    String whole = SampleConsignments.PERUVIAN_GUITAR_TO_CHILE;
    String without = SampleConsignments.parcelWith("\"omit\": [\"notApplied\"]");

    assertThat(quoted(whole).path("notApplied")).isNotEmpty();
    assertThat(quoted(without).has("notApplied")).isFalse();
    assertThat(quoted(without).path("total")).isEqualTo(quoted(whole).path("total"));
    ApiClient.Answer unknown =
        client.quote(SampleConsignments.parcelWith("\"omit\": [\"charges\"]"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.json().at("/errors/0/pointer").asText()).isEqualTo("/omit/0");
    assertThat(unknown.json().at("/errors/0/detail").asText()).contains("notApplied");
  }

  @Test
  void aMeasureSaysWhetherItWasEverComparedWithItsSource() {
    JsonNode measure = quoted(SampleConsignments.PERUVIAN_GUITAR_TO_CHILE).at("/charges/0/measure");

    assertThat(measure.has("checked")).as("nobody compared Chile's law").isFalse();
    assertThat(measure.path("confidence").asText()).isEqualTo("medium");
    assertThat(measure.path("articleKnown").asBoolean()).isTrue();
    JsonNode american =
        quoted(SampleConsignments.with("\"CL\"", "\"US\"").replace("9202.90", "9202.90.40"))
            .at("/charges/0/measure");
    assertThat(american.path("checked").asText()).isEqualTo("2026-11-23");
    assertThat(american.path("url").asText()).startsWith("https://hts.usitc.gov");
  }

  @Test
  void afterTheReviewDateTheLastKnownAmountsAreARangeThatIsMarked() {
    String mexico =
        SampleConsignments.with("\"country\": \"CL\"", "\"country\": \"MX\"")
            .replace("2026-11-23", "2026-12-31");
    JsonNode before = quoted(mexico);
    JsonNode after = quoted(mexico.replace("2026-12-31", "2027-01-01"));

    assertThat(before.path("outcome").asText()).isEqualTo("complete");
    assertThat(after.path("outcome").asText()).isEqualTo("incomplete");
    assertThat(after.at("/missing/0/kind").asText()).isEqualTo("review");
    assertThat(after.at("/missing/0/text").asText()).contains("due for review by 2026-12-31");
    assertThat(after.at("/range/most")).isEqualTo(before.at("/range/most"));
    assertThat(after.at("/charges/0/measure/pastReview").asBoolean()).isTrue();
    assertThat(after.at("/charges/0/measure/confidence").asText()).isEqualTo("low");
    assertThat(before.at("/charges/0/measure").has("pastReview")).isFalse();
  }

  /** Ecuador charges clothes by weight. */
  @ParameterizedTest
  @CsvSource({"es, '5,5 USD/kg'", "pt, '5,5 USD/kg'", "en, 5.5 USD/kg"})
  void unitsAreWrittenForPeople(String language, String rate) {
    String shirts =
        SampleConsignments.with("\"country\": \"CL\"", "\"country\": \"EC\"")
            .replace("9202.90", "6109.10")
            .replace("\"quantity\": 1", "\"quantity\": 1, \"weightGrams\": 6000");

    ApiClient.Answer answer = client.quote(shirts, language);
    assertThat(answer.json().path("charges").findValuesAsText("rate")).contains(rate);
    assertThat(answer.text()).doesNotContain("KILOGRAM", "PIECE\"");
  }

  @AfterAll
  void close() {
    running.close();
  }

  private JsonNode quoted(String consignment) {
    ApiClient.Answer answer = client.quote(consignment);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    schema.holds("Consignment", consignment);
    schema.holds("Quote", answer.text());
    return answer.json();
  }

  @Test
  void anUndeclaredGuitarIsExplainedToTheCent() {
    JsonNode quote = quoted(SampleConsignments.PERUVIAN_GUITAR_TO_CHILE);

    assertThat(quote.path("outcome").asText()).isEqualTo("complete");
    assertThat(amount(quote.path("total"))).isEqualByComparingTo("156.84");
    assertThat(amount(quote.path("landed"))).isEqualByComparingTo("756.84");
    JsonNode duty = quote.path("charges").get(0);
    assertThat(duty.path("line").asText()).isEqualTo("guitar");
    assertThat(duty.path("kind").asText()).isEqualTo("duty");
    assertThat(duty.path("rate").asText()).isEqualTo("6%");
    assertThat(duty.path("base").path("amount").asText()).isEqualTo("600.00");
    assertThat(duty.path("amount").path("amount").asText()).isEqualTo("36.00");
    assertThat(duty.path("paymentPoint").asText()).isEqualTo("checkout");
    assertThat(duty.path("measure").path("id").asText()).startsWith("cl-");
    assertThat(duty.path("measure").path("source").asText()).isNotBlank();
  }

  @Test
  void theRowsAreTheTotalAndSoAreTheLinesAndThePlacesOfPayment() {
    JsonNode quote = quoted(SampleConsignments.manyLines(37));

    BigDecimal total = amount(quote.path("total"));
    assertThat(total).isPositive();
    assertThat(sum(quote.path("charges"), "amount")).isEqualByComparingTo(total);
    assertThat(sum(quote.path("byLine"), "total")).isEqualByComparingTo(total);
    assertThat(sum(quote.path("charges"), "lawAmount"))
        .isEqualByComparingTo(amount(quote.path("lawTotal")));
    assertThat(
            amount(quote.path("paid").path("checkout"))
                .add(amount(quote.path("paid").path("delivery"))))
        .isEqualByComparingTo(total);
  }

  @Test
  void aDeclarationGivesThePreferenceWithTheQuotedSaving() {
    JsonNode undeclared = quoted(SampleConsignments.PERUVIAN_GUITAR_TO_CHILE);
    JsonNode declared = quoted(SampleConsignments.guitarWith(SampleConsignments.DECLARATION));

    assertThat(notApplied(undeclared, "cl-preference")).contains("ACE").contains("42.84");
    assertThat(amount(undeclared.path("total")).subtract(amount(declared.path("total"))))
        .isEqualByComparingTo("42.84");
  }

  private static String notApplied(JsonNode quote, String measure) {
    return StreamSupport.stream(quote.path("notApplied").spliterator(), false)
        .filter(row -> row.path("measure").path("id").asText().equals(measure))
        .map(row -> row.path("reason").asText())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, en, Only for",
    "pt-BR;q=0.9, pt, Somente",
    "'fr, es;q=0.5', es, Solo",
    "fr, es, Solo"
  })
  void explainsInTheRequestedLanguage(String wish, String language, String words) {
    ApiClient.Answer answer = client.quote(SampleConsignments.PERUVIAN_GUITAR_TO_CHILE, wish);

    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.header("Vary")).contains("Accept-Language");
    assertThat(answer.text()).containsIgnoringCase(words);
  }

  @Test
  void sixDigitsThatCoverSeveralRatesAreIncompleteWithWhatIsMissing() {
    JsonNode quote =
        quoted(
            SampleConsignments.with("\"CL\"", "\"US\"")
                .replace("9202.90", "4202.21")
                .replace("PE", "CO"));

    assertThat(quote.path("outcome").asText()).isEqualTo("incomplete");
    assertThat(quote.has("total")).as("a part is no total").isFalse();
    JsonNode missing = quote.path("missing").get(0);
    assertThat(missing.path("kind").asText()).isEqualTo("hs-digits");
    assertThat(missing.path("line").asText()).isEqualTo("guitar");
    assertThat(missing.path("details")).isNotEmpty();
    assertThat(amount(quote.path("range").path("least")))
        .isLessThan(amount(quote.path("range").path("most")));
  }

  @Test
  void aMissingExchangeRateIsNamedAndOnesOwnIsUsedAndShown() {
    String inLari = SampleConsignments.PERUVIAN_GUITAR_TO_CHILE.replace("USD", "GEL");
    JsonNode unknown = quoted(inLari);
    assertThat(unknown.path("outcome").asText()).isEqualTo("incomplete");
    assertThat(unknown.path("missing").get(0).path("kind").asText()).isEqualTo("exchange-rate");

    JsonNode known =
        quoted(
            inLari.replaceFirst(
                "\\{",
                """
                {"rates": [{"from": "GEL", "to": "USD", "rate": "0.37", "source": "our bank"}],\
                """));
    assertThat(known.path("rates").get(0).path("rate").asText()).isEqualTo("0.37");
    assertThat(known.path("rates").get(0).path("source").asText()).isEqualTo("our bank");
    assertThat(known.path("currency").asText()).isEqualTo("GEL");
  }

  /** Brazil's post asks for 15 reals: with an empty list, no rate of ours may price them. */
  @Test
  void withAnEmptyListOfRatesNoHiddenRateIsUsed() {
    String bag =
        """
        {%s "shipFrom": "CO", "destination": {"country": "BR", "region": "SP"}, "date": "2026-11-23",
         "channel": "post", "shipping": {"amount": "0.00", "currency": "USD"},
         "lines": [{"id": "bag", "hs": "4202.21", "origin": "CO", "quantity": 1,
                    "price": {"amount": "100.00", "currency": "USD"}}]}
        """;
    JsonNode ours = quoted(bag.formatted(""));
    assertThat(ours.path("outcome").asText()).isEqualTo("complete");
    assertThat(ours.path("rates").findValuesAsText("to")).as("the rate is shown").contains("BRL");

    JsonNode none = quoted(bag.formatted("\"rates\": [],"));
    assertThat(none.path("outcome").asText()).isEqualTo("incomplete");
    assertThat(none.at("/missing/0/kind").asText()).isEqualTo("exchange-rate");
    assertThat(none.path("rates")).isEmpty();

    JsonNode own =
        quoted(
            bag.formatted("\"rates\": [{\"from\": \"USD\", \"to\": \"BRL\", \"rate\": \"5\"}],"));
    assertThat(own.path("outcome").asText()).isEqualTo("complete");
    assertThat(own.at("/rates/0/rate").asText()).isEqualTo("5");

    JsonNode other =
        quoted(
            bag.formatted("\"rates\": [{\"from\": \"USD\", \"to\": \"CLP\", \"rate\": \"950\"}],"));
    assertThat(other.path("outcome").asText()).isEqualTo("incomplete");
  }

  @Test
  void anEstimateHasItsRangeInItsRowAndInTheTotal() {
    JsonNode guitar =
        quoted(SampleConsignments.with("\"CL\"", "\"US\"").replace("9202.90", "9202.90.40"));
    assertThat(guitar.path("outcome").asText()).isEqualTo("complete");
    JsonNode fee = guitar.path("charges").get(guitar.path("charges").size() - 1);
    assertThat(amount(fee.at("/range/most"))).isEqualByComparingTo(amount(fee.path("amount")));
    assertThat(amount(guitar.at("/range/least")))
        .isEqualByComparingTo(
            amount(guitar.path("total"))
                .subtract(amount(fee.path("amount")))
                .add(amount(fee.at("/range/least"))));
    assertThat(guitar.at("/tariff/reviewBy").asText()).isEqualTo("2026-12-31");
  }

  @Test
  void prohibitedGoodsAreNamedWithTheLaw() {
    JsonNode quote =
        quoted(
            SampleConsignments.PERUVIAN_GUITAR_TO_CHILE
                .replace("\"CL\"", "\"US\"")
                .replace("PE", "CU"));

    assertThat(quote.path("outcome").asText()).isEqualTo("prohibited");
    assertThat(quote.path("line").asText()).isEqualTo("guitar");
    assertThat(quote.path("measure").path("source").asText()).isNotBlank();
  }

  @Test
  void aSuspendedRouteIsNamedWithItsReason() {
    JsonNode quote =
        quoted(
            SampleConsignments.PERUVIAN_GUITAR_TO_CHILE
                .replace("\"CL\"", "\"US\"")
                .replace("PE", "MX")
                .replace("courier", "post"));

    assertThat(quote.path("outcome").asText()).isEqualTo("suspended");
    assertThat(quote.path("measure").path("why").asText()).isNotBlank();
    assertThat(quote.path("measure").path("from").asText()).isEqualTo("2025-08-27");
  }

  @Test
  void aCountryWithoutRulesIsIncompleteNeverFree() {
    JsonNode quote = quoted(SampleConsignments.with("\"CL\"", "\"JP\""));

    assertThat(quote.path("outcome").asText()).isEqualTo("incomplete");
    assertThat(quote.path("missing").get(0).path("text").asText()).contains("Japan");
    assertThat(quote.has("charges")).isFalse();
  }

  @Test
  void theDayDecidesTheLaw() {
    String small =
        SampleConsignments.with("560.00", "40.00").replace("35.00", "0.00").replace("5.00", "0.00");
    JsonNode before = quoted(small.replace("2026-11-23", "2025-10-24"));
    JsonNode after = quoted(small.replace("2026-11-23", "2025-10-25"));

    assertThat(amount(before.path("total"))).isZero();
    assertThat(amount(after.path("total"))).isEqualByComparingTo("7.60");
  }

  @Test
  void twoHundredLinesAreQuoted() {
    assertThat(quoted(SampleConsignments.manyLines(200)).path("byLine")).hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "nobody.example"})
  void answersAtEveryHost(String host) {
    assertThat(
            ApiClient.at(running.server(), host)
                .quote(SampleConsignments.PERUVIAN_GUITAR_TO_CHILE)
                .status())
        .isEqualTo(200);
  }

  @Test
  void keepsNoCookieAndOpensNothingToOtherSitesPages() {
    ApiClient.Answer answer =
        client.quote(
            SampleConsignments.PERUVIAN_GUITAR_TO_CHILE,
            Map.of("Origin", "https://elsewhere.example", "Cookie", "puente_session=stolen"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"))
        .doesNotContain("set-cookie");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    ApiClient.Answer preflight =
        client.send(
            "OPTIONS",
            ApiClient.QUOTES,
            new byte[0],
            Map.of("Origin", "https://elsewhere.example", "Access-Control-Request-Method", "POST"));
    assertThat(preflight.status()).isEqualTo(405);
  }

  @Test
  void describesWhatItAnswersAndNothingElse() {
    List<String> answered =
        running.server().paths().stream().filter(path -> path.contains(" /api/")).toList();

    assertThat(schema.operations()).containsExactlyInAnyOrderElementsOf(answered);
    assertThat(schema.version()).isEqualTo("3.1.0");
  }

  @Test
  void describesEveryKindOfMissingFactAndOfError() {
    assertThat(schema.values("MissingFact", "kind"))
        .containsAll(spelled(MissingFact.Kind.values()))
        .contains("destination");
    assertThat(schema.values("Charge", "kind"))
        .containsExactlyInAnyOrderElementsOf(spelled(ChargeKind.values()));
    assertThat(schema.values("Consignment", "channel"))
        .containsExactlyInAnyOrderElementsOf(spelled(Channel.values()));
  }

  private static List<String> spelled(Enum<?>[] constants) {
    return Stream.of(constants)
        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  @Test
  void quotesTheExamplesThatTheDescriptionGives() {
    assertThat(schema.examples()).hasSize(2);
    schema
        .examples()
        .forEach(
            (name, consignment) ->
                assertThat(quoted(consignment).path("outcome").asText())
                    .as(name)
                    .isEqualTo("complete"));
  }

  @Test
  void describesEveryRefusal() {
    assertThat(schema.statuses())
        .containsExactlyInAnyOrder("200", "400", "405", "413", "415", "422", "429", "500", "503");
  }

  @ParameterizedTest
  @ValueSource(strings = {"920290", "9202 90", "92.02.90", " 9202.90 ", "9202.90.0000"})
  void readsACodeAsPeopleWriteIt(String code) {
    assertThat(amount(quoted(SampleConsignments.with("9202.90", code)).path("total")))
        .isEqualByComparingTo("156.84");
  }

  @ParameterizedTest
  @CsvSource({"es, peso", "en, weight", "pt, peso"})
  void asksForTheWeightThatADutyGoesBy(String language, String word) {
    String honey = SampleConsignments.with("\"CL\"", "\"US\"").replace("9202.90", "0409.00.00");
    ApiClient.Answer answer = client.quote(honey, language);

    JsonNode missing = answer.json().path("missing").get(0);
    assertThat(answer.json().path("outcome").asText()).isEqualTo("incomplete");
    assertThat(missing.path("kind").asText()).isEqualTo("weight");
    assertThat(missing.path("line").asText()).isEqualTo("guitar");
    assertThat(missing.path("text").asText()).containsIgnoringCase(word);
  }

  @ParameterizedTest
  @CsvSource({"gzip, gzip", "br, br", "'gzip, deflate, br, zstd', br"})
  void compressesALongAnswerOnRequest(String accepted, String encoding) {
    ApiClient.Answer plain = client.quote(SampleConsignments.manyLines(200));
    ApiClient.Answer packed =
        client.quote(
            SampleConsignments.manyLines(200),
            Map.of("Accept-Encoding", accepted, "Accept-Language", "en"));

    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(packed.header("Content-Encoding")).isEqualTo(encoding);
    assertThat(packed.header("Vary")).contains("Accept-Language").contains("Accept-Encoding");
    assertThat(packed.bytes()).isLessThan(plain.bytes() / 5);
    assertThat(packed.text()).isEqualTo(plain.text());
  }

  @Test
  void compressesUsualQuotesAndLongErrorsButNothingShort() {
    Map<String, String> packing = Map.of("Accept-Encoding", "gzip, deflate");

    ApiClient.Answer guitar = client.quote(SampleConsignments.PERUVIAN_GUITAR_TO_CHILE, packing);
    ApiClient.Answer wrong =
        client.quote(SampleConsignments.manyLines(60).replace("920290", "musical"), packing);
    ApiClient.Answer empty = client.quote("", packing);

    assertThat(guitar.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(guitar.json().path("outcome").asText()).isEqualTo("complete");
    assertThat(wrong.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(wrong.json().path("errors")).hasSize(60);
    assertThat(empty.header("Content-Encoding")).isEmpty();
    assertThat(empty.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"br, br", "'gzip, br', br", "gzip, gzip", "identity, ''"})
  void compressesItsDescription(String accepted, String encoding) {
    ApiClient.Answer answer =
        client.send(
            "GET", "/api/v1/openapi.json", new byte[0], Map.of("Accept-Encoding", accepted));

    assertThat(answer.header("Content-Encoding")).isEqualTo(encoding);
    assertThat(answer.bytes() < 10_000).isEqualTo(!encoding.isEmpty());
  }

  private static BigDecimal amount(JsonNode money) {
    return new BigDecimal(money.path("amount").asText());
  }

  private static BigDecimal sum(JsonNode rows, String field) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> amount(row.path(field)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
