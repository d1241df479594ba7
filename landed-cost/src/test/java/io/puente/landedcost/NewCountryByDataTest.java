package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** A country nobody has rules for, given invented ones: every form of a rate, in data alone. */
class NewCountryByDataTest {

  private static final String SOURCE =
      """
      "from": "2026-01-01", "source": "Invented Act", "checked": "2026-11-23", "confidence": "low",
      "label": {"es": "e", "en": "e", "pt": "p"}, "why": {"es": "e", "en": "e", "pt": "p"}
      """;

  private static final String LAW =
      """
      {
        "destination": "FJ", "currency": "USD", "knownFrom": "2026-01-01", "reviewBy": "2027-12-31",
        "questions": ["duty", "tax"],
        "lists": {"drinks": ["22"]},
        "agreements": [],
        "tariffs": [{"file": "fj-tariff.csv", "edition": "first", "from": "2026-01-01"}],
        "measures": [
          {"id": "fj-closed", "kind": "SUSPENSION", "scope": {"shipFrom": ["MX"], "channels": ["POST"]}, %1$s},
          {"id": "fj-no-bones", "kind": "PROHIBITION", "scope": {"goods": ["9601", "6913.90.10"]}, %1$s},
          {"id": "fj-duty", "kind": "DUTY", "answers": ["duty"], "scope": {"exceptGoods": ["@drinks"]},
           "rate": {"tariff": "GENERAL"}, "base": ["goods", "shipping", "insurance"], "per": "line", %1$s},
          {"id": "fj-drinks", "kind": "DUTY", "answers": ["duty"], "scope": {"goods": ["@drinks"]},
           "rate": {"sum": [{"perUnit": "2 USD", "unit": "LITRE"}, {"percent": "5"}]},
           "base": ["goods"], "per": "line", %1$s},
          {"id": "fj-first-hundred-free", "kind": "EXEMPTION", "answers": ["duty"],
           "scope": {"yearly": {"upTo": "100 USD", "parcels": 3}}, "exempts": ["fj-duty", "fj-drinks"], %1$s},
          {"id": "fj-island-tax", "kind": "TAX", "answers": ["tax"], "scope": {},
           "rate": {"bands": [{"upTo": "200 USD", "rate": {"percent": "10"}}, {"rate": {"percent": "20"}}]},
           "base": ["goods", "DUTY"], "above": "50", "per": "consignment", %1$s},
          {"id": "fj-stamp", "kind": "FEE", "scope": {"upToGrams": 5000},
           "rate": {"percent": "1", "min": "3 USD", "max": "8 USD"}, "base": ["goods"], "per": "consignment", %1$s}
        ]
      }
      """
          .formatted(SOURCE);

  private static final String TARIFF =
      """
      number,name,each_over,each_up_to,material,general,special,other
      6912.00.00,Cups,,,,94¢/doz. + 4%,,
      """;

  private static final LandedCost FIJI =
      LandedCost.fromFiles(Map.of("fj.json", LAW, "fj-tariff.csv", TARIFF));

  @Test
  void twoDozenCupsPayByTheDozenAndByValueThenIslandTaxAndAStamp() {
    Line cups = cups().withWeightGrams(4000);
    Assessment charges = complete(parcel(cups).boughtBy(hasHad("100")));
    assertThat(charges.total(ChargeKind.DUTY)).isEqualTo(Parcel.usd("6.28"));
    assertThat(charges.total(ChargeKind.TAX)).isEqualTo(Parcel.usd("4.63"));
    assertThat(charges.total(ChargeKind.FEE)).isEqualTo(Parcel.usd("3.00"));
  }

  @Test
  void theRestOfTheYearlyAllowanceFreesTheCups() {
    Assessment charges = complete(parcel(cups().withWeightGrams(4000)).boughtBy(hasHad("0")));
    assertThat(charges.total(ChargeKind.DUTY)).isEqualTo(Parcel.usd("0.00"));
    assertThat(charges.notApplied())
        .filteredOn(one -> one.provision().id().equals("fj-duty"))
        .extracting(NotAppliedMeasure::reason)
        .hasOnlyElementsOfType(Reason.ExemptedBy.class);
  }

  @Test
  void anAllowanceOfUnknownUseGivesARange() {
    var quote = (Quote.Incomplete) quote(parcel(cups().withWeightGrams(4000)));
    assertThat(quote.missing())
        .extracting(MissingFact::kind)
        .containsOnly(MissingFact.Kind.ALLOWANCE_USED);
    assertThat(quote.range()).isEqualTo(new Quote.Range(Parcel.usd("7.00"), Parcel.usd("13.91")));
  }

  @Test
  void aDrinkPaysByTheLitreAndSaysSoWhenTheVolumeIsMissing() {
    var rum = Line.of("rum", HsCode.of("2208.40"), Country.of("FJ"), Parcel.dollars("60"), 1);
    Line bottle = rum.withWeightGrams(900).withVolume(new BigDecimal("0.7"), null);
    Assessment charges = complete(parcel(bottle).boughtBy(hasHad("100")));
    assertThat(charges.total(ChargeKind.DUTY)).isEqualTo(Parcel.usd("4.40"));
    var dry = (Quote.Incomplete) quote(parcel(rum.withWeightGrams(900)).boughtBy(hasHad("100")));
    assertThat(dry.missing()).extracting(MissingFact::kind).contains(MissingFact.Kind.LITRES);
  }

  /**
   * A stamp of 1 to 4 dollars, counted as 3, and a tax on it. Duty 6.28 and tax 4.63 are certain.
   */
  @Test
  void anEstimateIsARangeAndSoIsWhatIsChargedOnIt() {
    String stamp =
        """
        {"id": "fj-stamp", "kind": "FEE", "scope": {}, "rate": {"estimate": {"flat": "3 USD"},
         "least": {"flat": "1 USD"}, "most": {"flat": "4 USD"}}, "base": ["goods"], "per": "consignment", %1$s},
        {"id": "fj-stamp-tax", "kind": "TAX", "scope": {}, "rate": {"percent": "50"},
         "base": ["fj-stamp"], "per": "consignment", %1$s}
        ]}
        """
            .formatted(SOURCE);
    String law = LAW.substring(0, LAW.indexOf("{\"id\": \"fj-stamp\"")) + stamp;
    var fiji = LandedCost.fromFiles(Map.of("fj.json", law, "fj-tariff.csv", TARIFF));
    Consignment cups = parcel(cups()).boughtBy(hasHad("100")).consignment();
    Assessment charges = ((Quote.Complete) fiji.quote(cups, Rates.none())).assessment();
    Charge fee = charges.charges().get(charges.charges().size() - 2);
    assertThat(fee.amount()).isEqualTo(Parcel.usd("3.00"));
    assertThat(fee.range()).isEqualTo(range("1.00", "4.00"));
    assertThat(charges.charges().getLast().range()).isEqualTo(range("0.50", "2.00"));
    assertThat(charges.total()).isEqualTo(Parcel.usd("15.41"));
    assertThat(charges.range()).isEqualTo(range("12.41", "16.91"));
  }

  @Test
  void aSumIsAnEstimateAsSoonAsOneOfItsPartsIs() {
    LandedCost fiji =
        fijiWithStamp(
            """
            {"sum": [{"flat": "1 USD"}, {"estimate": {"flat": "3 USD"},
             "least": {"flat": "2 USD"}, "most": {"flat": "5 USD"}}]}
            """,
            "");

    Charge stamp = stampOn(fiji, cups());

    assertThat(stamp.amount()).isEqualTo(Parcel.usd("4.00"));
    assertThat(stamp.range()).isEqualTo(range("3.00", "6.00"));
    LandedCost estimated =
        fijiWithStamp(
            """
            {"sum": [{"estimate": {"flat": "3 USD"}, "least": {"flat": "2 USD"}, "most": {"flat": "5 USD"}}]}
            """,
            "");
    assertThat(stampOn(estimated, cups()).range()).isEqualTo(range("2.00", "5.00"));
  }

  /** The lowest and the highest rate stand neither first nor last, and one is no percentage. */
  @Test
  void anUnknownRegionGivesARangeFromItsLowestToItsHighestRate() {
    LandedCost fiji =
        fijiWithStamp(
            """
            {"byRegion": {"E": {"percent": "5"}, "N": {"percent": "2"}, "S": {"flat": "40 USD"},
             "W": {"percent": "10"}}}
            """,
            "");
    Consignment unweighed = parcel(cups()).boughtBy(hasHad("100")).consignment();

    var quote = (Quote.Incomplete) fiji.quote(unweighed, Rates.none());

    assertThat(quote.missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.REGION);
    assertThat(quote.range())
        .as("duty 6.28, tax 4.63, and 1.80 to 40.00")
        .isEqualTo(range("12.71", "50.91"));
  }

  @Test
  void aChargeOnTheConsignmentCountsOnlyTheGoodsThatItConcerns() {
    LandedCost fiji = fijiWithStamp("{\"percent\": \"10\"}", "\"goods\": [\"@drinks\"]");
    Line rum =
        Line.of("rum", HsCode.of("2208.40"), Country.of("FJ"), Parcel.dollars("60"), 1)
            .withVolume(new BigDecimal("0.7"), null);

    assertThat(stampOn(fiji, cups(), rum).amount()).isEqualTo(Parcel.usd("6.00"));
  }

  /** Without the litres there is no duty, hence no tax on it, hence no stamp on the tax. */
  @Test
  void whatIsChargedOnAnUnknownAmountIsUnknownThroughEveryStep() {
    String law =
        LAW.replace(
            "{\"id\": \"fj-stamp\"",
            """
            {"id": "fj-tax-stamp", "kind": "FEE", "scope": {}, "rate": {"percent": "50"},
             "base": ["TAX"], "per": "consignment", %1$s},
            {"id": "fj-stamp"
            """
                .formatted(SOURCE));
    var fiji = LandedCost.fromFiles(Map.of("fj.json", law, "fj-tariff.csv", TARIFF));
    Line rum = Line.of("rum", HsCode.of("2208.40"), Country.of("FJ"), Parcel.dollars("60"), 1);
    Consignment dry = parcel(rum.withWeightGrams(900)).boughtBy(hasHad("100")).consignment();

    var quote = (Quote.Incomplete) fiji.quote(dry, Rates.none());

    assertThat(quote.assessment().charges())
        .extracting(charge -> charge.provision().id())
        .containsExactly("fj-stamp");
  }

  /** The invented law with another rate and scope of its last charge. */
  private static LandedCost fijiWithStamp(String rate, String scope) {
    String stamp =
        """
        {"id": "fj-stamp", "kind": "FEE", "scope": {%s}, "rate": %s, "base": ["goods"],
         "per": "consignment", %s}]}
        """
            .formatted(scope, rate, SOURCE);
    String law = LAW.substring(0, LAW.indexOf("{\"id\": \"fj-stamp\"")) + stamp;
    return LandedCost.fromFiles(Map.of("fj.json", law, "fj-tariff.csv", TARIFF));
  }

  private static Charge stampOn(LandedCost fiji, Line... lines) {
    Consignment consignment = parcel(lines[0]).boughtBy(hasHad("100")).consignment();
    consignment = consignment.withLines(List.of(lines));
    return complete(fiji.quote(consignment, Rates.none())).charges().getLast();
  }

  private static Quote.Range range(String least, String most) {
    return new Quote.Range(Parcel.usd(least), Parcel.usd(most));
  }

  @Test
  void aHeavyParcelNeedsNoStampAndAnUnknownWeightIsAsked() {
    assertThat(
            complete(parcel(cups().withWeightGrams(6000)).boughtBy(hasHad("100")))
                .total(ChargeKind.FEE))
        .isEqualTo(Parcel.usd("0.00"));
    var unweighed = (Quote.Incomplete) quote(parcel(cups()).boughtBy(hasHad("100")));
    assertThat(unweighed.missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.WEIGHT);
  }

  @Test
  void whatOnlyMattersToOtherGoodsIsNotAsked() {
    String stampForDrinks =
        LAW.replace("\"upToGrams\": 5000", "\"upToGrams\": 5000, \"goods\": [\"@drinks\"]");
    var fiji = LandedCost.fromFiles(Map.of("fj.json", stampForDrinks, "fj-tariff.csv", TARIFF));
    Consignment unweighed = parcel(cups()).boughtBy(hasHad("100")).consignment();
    assertThat(fiji.quote(unweighed, Rates.none()))
        .isInstanceOfSatisfying(
            Quote.Complete.class,
            whole ->
                assertThat(whole.assessment().notApplied())
                    .extracting(one -> one.provision().id())
                    .contains("fj-stamp"));
  }

  @Test
  void aSuspendedLaneNamesItsDateAndSource() {
    Parcel mailed = Parcel.from("MX").to("FJ").by(Channel.POST).holding("6912.00", "90");
    assertThat(quote(mailed))
        .isInstanceOfSatisfying(
            Quote.SuspendedLane.class,
            lane -> {
              assertThat(lane.since()).isEqualTo("2026-01-01");
              assertThat(lane.source()).isEqualTo("Invented Act");
            });
  }

  @Test
  void prohibitedGoodsAreNamed() {
    Parcel bones = Parcel.from("CO").to("FJ").holding("9601.90", "90");
    assertThat(quote(bones))
        .isInstanceOfSatisfying(
            Quote.Prohibited.class, refused -> assertThat(refused.lineId()).isEqualTo("goods"));
  }

  @Test
  void aCodeTooShortToDecideWhetherGoodsAreProhibitedIsIncomplete() {
    Parcel figure = Parcel.from("CO").to("FJ").holding("6913.90", "90").boughtBy(hasHad("0"));
    assertThat(quote(figure))
        .isInstanceOfSatisfying(
            Quote.Incomplete.class,
            unsure ->
                assertThat(unsure.missing())
                    .extracting(MissingFact::kind)
                    .contains(MissingFact.Kind.HS_DIGITS));
  }

  @Test
  void anAllowanceMayLimitTheNumberOfParcelsOnly() {
    LandedCost fiji = fijiWith("{\"upTo\": \"100 USD\", \"parcels\": 3}", "{\"parcels\": 3}");
    Parcel cups = parcel(cups().withWeightGrams(4000));
    Consignment third = cups.boughtBy(new BuyerFacts(true, null, 2)).consignment();
    assertThat(complete(fiji.quote(third, Rates.none())).total(ChargeKind.DUTY))
        .isEqualTo(Parcel.usd("0.00"));
    Consignment fourth = cups.boughtBy(new BuyerFacts(true, null, 3)).consignment();
    assertThat(complete(fiji.quote(fourth, Rates.none())).notApplied())
        .extracting(NotAppliedMeasure::reason)
        .contains(new Reason.AllowanceUsed(null, 3));
  }

  @Test
  void aLargeAllowanceMayBeAssumedUnusedIfItsUseIsUnknown() {
    LandedCost fiji = fijiWith("\"parcels\": 3}", "\"parcels\": 3, \"assumeUnused\": true}");
    Parcel cups = parcel(cups().withWeightGrams(4000));
    assertThat(complete(fiji.quote(cups.consignment(), Rates.none())).total(ChargeKind.DUTY))
        .isEqualTo(Parcel.usd("0.00"));
    Consignment used = cups.boughtBy(hasHad("100")).consignment();
    assertThat(complete(fiji.quote(used, Rates.none())).total(ChargeKind.DUTY))
        .isEqualTo(Parcel.usd("6.28"));
  }

  @Test
  void aHighWeightLimitMayBeAssumedKeptIfTheWeightIsUnknown() {
    LandedCost fiji = fijiWith("\"upToGrams\": 5000", "\"upToGrams\": 5000, \"assumeLight\": true");
    Parcel unweighed = parcel(cups()).boughtBy(hasHad("100"));
    assertThat(complete(fiji.quote(unweighed.consignment(), Rates.none())).total(ChargeKind.FEE))
        .isEqualTo(Parcel.usd("3.00"));
    Consignment heavy = unweighed.holding(cups().withWeightGrams(6000)).consignment();
    assertThat(complete(fiji.quote(heavy, Rates.none())).total(ChargeKind.FEE))
        .isEqualTo(Parcel.usd("0.00"));
  }

  /** A light parcel pays 20 instead of everything else, a heavy one 1% to 40%: all are possible. */
  @Test
  void aRangeReachesFromTheBestToTheWorstOfBothAnswersToAMissingFact() {
    String flat =
        LAW.replace(
                "\"measures\": [",
                """
                "measures": [
                  {"id": "fj-light", "kind": "DUTY", "answers": ["duty", "tax"], "scope": {"upToGrams": 4000},
                   "rate": {"flat": "20 USD"}, "base": ["goods"], "per": "consignment",
                   "replaces": ["fj-duty", "fj-drinks", "fj-island-tax", "fj-stamp"],
                   "from": "2026-01-01", "source": "Invented Act", "checked": "2026-11-23", "confidence": "low",
                   "label": {"es": "e", "en": "e", "pt": "p"}, "why": {"es": "e", "en": "e", "pt": "p"}},
                """)
            .replace("\"upToGrams\": 5000", "")
            .replace(
                "{\"tariff\": \"GENERAL\"}", "{\"unknown\": {\"least\": \"1\", \"most\": \"40\"}}");
    var fiji = LandedCost.fromFiles(Map.of("fj.json", flat, "fj-tariff.csv", TARIFF));
    Consignment unweighed = parcel(cups()).boughtBy(hasHad("100")).consignment();
    var quote = (Quote.Incomplete) fiji.quote(unweighed, Rates.none());
    assertThat(quote.range()).isEqualTo(new Quote.Range(Parcel.usd("8.21"), Parcel.usd("55.40")));
  }

  @Test
  void aMeasureIsReviewedWithItsFileOrOnADayOfItsOwn() {
    String own =
        LAW.replace("\"id\": \"fj-stamp\",", "\"id\": \"fj-stamp\", \"review\": \"2027-02-01\",");
    var fiji = LandedCost.fromFiles(Map.of("fj.json", own, "fj-tariff.csv", TARIFF));
    Consignment cups = parcel(cups().withWeightGrams(4000)).boughtBy(hasHad("100")).consignment();
    assertThat(complete(fiji.quote(cups, Rates.none())).charges())
        .filteredOn(charge -> charge.kind() != ChargeKind.DUTY)
        .extracting(charge -> charge.provision().reviewBy().toString())
        .containsExactly("2027-12-31", "2027-02-01");
  }

  @Test
  void allProblemsOfBadDataAreListed() {
    String bad =
        LAW.replace("\"percent\": \"1\"", "\"percent\": \"x\"")
            .replace("\"kind\": \"PROHIBITION\"", "\"kind\": \"PROHIBTION\"")
            .replace("\"upToGrams\"", "\"uptoGrams\"")
            .replace("\"exempts\": [\"fj-duty\"", "\"exempts\": [\"fj-dutty\"")
            .replace("\"id\": \"fj-stamp\"", "\"id\": \"fj-duty\"")
            .replace("\"knownFrom\": \"2026-01-01\",", "");
    assertThatThrownBy(
            () -> LandedCost.fromFiles(Map.of("fj.json", bad, "fj-tariff.csv", "number")))
        .isInstanceOfSatisfying(
            InvalidMeasures.class,
            refused ->
                assertThat(String.join("\n", refused.problems()))
                    .contains("measures[6].rate.percent: cannot be read: x")
                    .contains("measures[1].kind: cannot be read: PROHIBTION")
                    .contains("uptoGrams: is not a field")
                    .contains("replaces or exempts from fj-dutty, which does not exist")
                    .contains("fj-duty is used twice")
                    .contains("knownFrom: is missing")
                    .contains("fj-tariff.csv: holds no lines"));
  }

  @Test
  void measuresThatReplaceEachOtherAreRefused() {
    String circle =
        LAW.replace(
            "\"id\": \"fj-duty\", \"kind\": \"DUTY\",",
            "\"id\": \"fj-duty\", \"kind\": \"DUTY\", \"replaces\": [\"fj-first-hundred-free\"],");
    assertThatThrownBy(
            () -> LandedCost.fromFiles(Map.of("fj.json", circle, "fj-tariff.csv", TARIFF)))
        .isInstanceOf(InvalidMeasures.class)
        .hasMessageContaining("replaces itself or exempts from itself");
  }

  private static Line cups() {
    return Line.of("cups", HsCode.of("6912.00"), Country.of("MX"), Parcel.dollars("90"), 24);
  }

  private static Parcel parcel(Line line) {
    return Parcel.from("CO").to("FJ").shippedFor("20").holding(line);
  }

  private static BuyerFacts hasHad(String dollars) {
    return new BuyerFacts(true, BigMoney.parse("USD " + dollars), 0);
  }

  private static Quote quote(Parcel parcel) {
    return FIJI.quote(parcel.consignment(), Rates.none());
  }

  private static LandedCost fijiWith(String text, String other) {
    return LandedCost.fromFiles(
        Map.of("fj.json", LAW.replace(text, other), "fj-tariff.csv", TARIFF));
  }

  private static Assessment complete(Parcel parcel) {
    return complete(quote(parcel));
  }

  private static Assessment complete(Quote quote) {
    return ((Quote.Complete) quote).assessment();
  }
}
