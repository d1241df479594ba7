package io.puente.landedcost;

import static io.puente.landedcost.Parcel.dollars;
import static io.puente.landedcost.Parcel.duty;
import static io.puente.landedcost.Parcel.fees;
import static io.puente.landedcost.Parcel.goods;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParcelToTheUnitedStatesTest {

  @Test
  void aColombianLeatherBagPaysDutyAndTheAdditionalDutyOnItsPriceWithoutShipping() {
    Assessment charges = leatherBag().charges();
    assertThat(charges.total(ChargeKind.DUTY)).isEqualTo(usd("13.50"));
    assertThat(charges.total(ChargeKind.ADDITIONAL_DUTY)).isEqualTo(usd("18.75"));
    assertThat(fees(charges)).isEqualTo(usd("2.77"));
    assertThat(charges.total()).isEqualTo(usd("35.02"));
    assertThat(charges.landed()).isEqualTo(dollars("210.02"));
  }

  @Test
  void aPeruvianWoolSweaterWithoutDeclarationPaysSixteenPercentAndTheAdditionalDuty() {
    Assessment charges = Parcel.from("PE").shippedFor("20").holding("6110.11.00", "200").charges();
    assertThat(duty(charges)).isEqualTo(usd("57.00"));
    assertThat(charges.total()).isEqualTo(usd("59.77"));
  }

  /** Alpaca is fine hair, not wool: note 1 to chapter 51 sends it to 6110.19, at the same rate. */
  @Test
  void anAlpacaSweaterHasAnotherCodeAndTheSameDuty() {
    assertThat(Parcel.from("PE").holding("6110.19.00", "200").charges().total())
        .isEqualTo(usd("59.77"));
  }

  @Test
  void aDeclaredPeruvianSweaterPaysOnlyTheAdditionalDuty() {
    Assessment charges = Parcel.from("PE").holding("6110.11.00", "200").declared("US-PE").charges();
    assertThat(charges.total()).isEqualTo(usd("25.00"));
  }

  @Test
  void aMexicanGuitarWithoutDeclarationPaysDutyAndTheAdditionalTenPercent() {
    Assessment charges = guitarFromParacho().charges();
    assertThat(duty(charges)).isEqualTo(usd("74.80"));
    assertThat(charges.total()).isEqualTo(usd("77.57"));
  }

  @Test
  void aMexicanGuitarDeclaredUnderUsmcaPaysNothing() {
    assertThat(guitarFromParacho().declared("USMCA").charges().total()).isEqualTo(usd("0.00"));
  }

  @Test
  void theQuoteSaysWhatADeclarationWouldSave() {
    assertThat(guitarFromParacho().charges().notApplied())
        .filteredOn(one -> one.provision().id().equals("us-preference"))
        .singleElement()
        .extracting(NotAppliedMeasure::reason)
        .isInstanceOfSatisfying(
            Reason.NeedsDeclaration.class,
            needs -> {
              assertThat(needs.agreement()).isEqualTo("USMCA");
              assertThat(needs.saving()).isEqualTo(usd("77.57"));
            });
  }

  @Test
  void roastedCoffeeFromBrazilIsFreeAndExemptFromBothAdditionalDuties() {
    Assessment charges = Parcel.from("BR").shippedFor("15").holding("0901.21.00", "60").charges();
    assertThat(duty(charges)).isEqualTo(usd("0.00"));
    assertThat(charges.total()).isEqualTo(usd("2.77"));
    assertThat(charges.notApplied())
        .filteredOn(one -> one.reason() instanceof Reason.GoodsExempt)
        .extracting(one -> one.provision().id())
        .contains("us-301-brazil", "us-301-forced-labour-12-5");
  }

  @Test
  void declaredHoneyFromHondurasKeepsTheAdditionalDutyAndSavesTheProcessingFee() {
    Assessment charges =
        Parcel.from("HN")
            .shippedFor("10")
            .holding(goods("0409.00.00", "HN", "30").withWeightGrams(2000))
            .declared("CAFTA-DR")
            .charges();
    assertThat(duty(charges)).isEqualTo(usd("3.00"));
    assertThat(fees(charges)).isEqualTo(usd("0.00"));
    assertThat(charges.landed()).isEqualTo(dollars("43.00"));
  }

  @Test
  void honeyPaysByWeightAndAsksForIt() {
    Line honey = goods("0409.00.00", "HN", "30");
    Assessment charges = Parcel.from("HN").holding(honey.withWeightGrams(2000)).charges();
    assertThat(charges.total(ChargeKind.DUTY)).isEqualTo(usd("0.04"));
    assertThat(Parcel.from("HN").holding(honey).incomplete().missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.WEIGHT);
  }

  @Test
  void aParaguayanBagIsNotAmongTheSixtyEconomies() {
    Assessment charges = Parcel.from("PY").shippedFor("25").holding("4202.21.90", "150").charges();
    assertThat(duty(charges)).isEqualTo(usd("13.50"));
    assertThat(charges.total()).isEqualTo(usd("16.27"));
  }

  @Test
  void aSalvadoranShirtWithoutDeclarationPaysBothDuties() {
    Assessment charges = Parcel.from("SV").shippedFor("15").holding("6109.10.00", "120").charges();
    assertThat(duty(charges)).isEqualTo(usd("31.80"));
    assertThat(charges.total()).isEqualTo(usd("34.57"));
  }

  @Test
  void aDeclaredSalvadoranShirtPaysNothing() {
    Parcel shirt = Parcel.from("SV").shippedFor("15").holding("6109.10.00", "120");
    assertThat(shirt.declared("CAFTA-DR").charges().total()).isEqualTo(usd("0.00"));
  }

  @Test
  void declaredChileanSilverPaidTheTemporarySurchargeInJune2026() {
    Assessment charges =
        Parcel.from("CL")
            .on("2026-06-15")
            .shippedFor("20")
            .holding("7113.11.50", "300")
            .declared("US-CL")
            .charges();
    assertThat(duty(charges)).isEqualTo(usd("30.00"));
    assertThat(charges.total()).isEqualTo(usd("30.00"));
    assertThat(charges.landed()).isEqualTo(dollars("350.00"));
  }

  @Test
  void brazilianOstomyAppliancesPayThreeDutiesOnTopOfEachOther() {
    Assessment charges = formal("BR", "2026-10-09").holding("3006.91.00.00", "100000").charges();
    assertThat(duty(charges)).isEqualTo(usd("41700.00"));
  }

  @Test
  void goatsPayByTheHead() {
    var goats =
        Line.of("goats", HsCode.of("0104.20.00.00"), Country.of("NZ"), dollars("100000"), 500);
    Assessment charges = formal("NZ", "2026-10-09").holding(goats).charges();
    assertThat(duty(charges)).isEqualTo(usd("12840.00"));
  }

  @Test
  void canadianSteersPayByWeightAndTheAdditionalTenPercent() {
    Line steers = goods("0102.29.40.62", "CA", "100000").withWeightGrams(21_000_000);
    Assessment charges = formal("CA", "2026-10-09").holding(steers).charges();
    assertThat(duty(charges)).isEqualTo(usd("10210.00"));
  }

  @Test
  void undeclaredMexicanHorsesPayOnlyTheAdditionalDuty() {
    Assessment charges = formal("MX", "2026-10-09").holding("0101.21.00.10", "50000").charges();
    assertThat(duty(charges)).isEqualTo(usd("5000.00"));
  }

  @Test
  void indianSlippersBySeaPayTwoFees() {
    Assessment charges =
        formal("IN", "2026-10-02").by(Transport.SEA).holding("6402.99.31.10", "10000").charges();
    assertThat(duty(charges)).isEqualTo(usd("1600.00"));
    assertThat(fees(charges)).isEqualTo(usd("47.14"));
    assertThat(charges.total()).isEqualTo(usd("1647.14"));
  }

  @Test
  void italianSlippersAreToppedUpToTenPercent() {
    Assessment charges =
        formal("IT", "2026-10-02").by(Transport.SEA).holding("6402.99.31.10", "10000").charges();
    assertThat(charges.total(ChargeKind.DUTY)).isEqualTo(usd("600.00"));
    assertThat(charges.total(ChargeKind.ADDITIONAL_DUTY)).isEqualTo(usd("400.00"));
    assertThat(charges.total()).isEqualTo(usd("1047.14"));
  }

  @Test
  void anUnknownDutyIsNotToppedUpAsIfItWereZero() {
    Quote.Incomplete quote = Parcel.from("IT").holding("8703.23", "1000").incomplete();
    assertThat(quote.assessment().charges())
        .extracting(Charge::measureId)
        .containsExactly("us-mpf-informal-2027");
  }

  @Test
  void theSameBagIsQuotedByTheLawOfEachDay() {
    assertThat(leatherBag().on("2025-07-15").charges().total()).isEqualTo(usd("0.00"));
    assertThat(leatherBag().on("2026-03-15").charges().total()).isEqualTo(usd("31.19"));
    assertThat(leatherBag().on("2026-08-15").charges().total()).isEqualTo(usd("34.94"));
    assertThat(leatherBag().on("2026-11-15").charges().total()).isEqualTo(usd("35.02"));
  }

  @Test
  void theMonthsOfEmergencyDutiesAreNotGuessed() {
    Quote.Incomplete quote = leatherBag().on("2025-11-15").incomplete();
    assertThat(quote.range()).isNull();
    assertThat(quote.missing())
        .extracting(MissingFact::kind)
        .containsOnly(MissingFact.Kind.TARIFF_RATE, MissingFact.Kind.FIGURES);
  }

  @Test
  void sixDigitsOfALeatherBagAreNarrowedByItsPriceButNotToOneLine() {
    Quote.Incomplete quote = Parcel.from("CO").holding("4202.21", "150").incomplete();
    assertThat(quote.missing())
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.kind()).isEqualTo(MissingFact.Kind.HS_DIGITS);
              assertThat(fact.details()).containsExactly("4202.21.30", "4202.21.90");
            });
    assertThat(quote.range()).isEqualTo(new Quote.Range(usd("28.08"), usd("35.02")));
  }

  @Test
  void sixDigitsAndTheMaterialAreEnough() {
    Line bag = Parcel.madeOf(goods("4202.21", "CO", "150"), "leather");
    assertThat(Parcel.from("CO").holding(bag).charges().total()).isEqualTo(usd("35.02"));
    Line cayman = Parcel.madeOf(goods("4202.21", "CO", "150"), "reptile-leather");
    assertThat(Parcel.from("CO").holding(cayman).charges().total()).isEqualTo(usd("29.47"));
  }

  @Test
  void aCodeForCheapBagsDoesNotMatchAnExpensiveOne() {
    assertThat(Parcel.from("CO").holding("4202.21.60", "150").incomplete().missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.HS_FITS_ANOTHER_PRICE);
  }

  @Test
  void aCodeOutsideTheTableIsNotZero() {
    Quote.Incomplete quote = Parcel.from("CO").holding("8703.23", "150").incomplete();
    assertThat(quote.missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.HS_NOT_IN_TABLE);
    assertThat(quote.range()).isNull();
  }

  @Test
  void aParcelAboveTwoThousandFiveHundredDollarsPaysTheFormalFeeWithinItsLimits() {
    assertThat(fees(sweatersFor("2500"))).isEqualTo(usd("2.77"));
    assertThat(fees(sweatersFor("2500.01"))).isEqualTo(usd("34.58"));
    assertThat(fees(sweatersFor("20000"))).isEqualTo(usd("69.28"));
    assertThat(fees(sweatersFor("900000"))).isEqualTo(usd("670.86"));
  }

  @Test
  void mailPaidOnlyTheSurchargeUntilTheEndOfJuly2026() {
    Parcel mailed = leatherBag().by(Channel.POST);
    assertThat(mailed.on("2026-07-23").charges().total()).isEqualTo(usd("15.00"));
    assertThat(mailed.on("2026-07-24").charges().total()).isEqualTo(usd("32.25"));
    assertThat(mailed.charges().notes())
        .extracting(Provision::id)
        .contains("us-mail-hard-after-october-2026");
  }

  /** 10% of 90, of 80 and of 100; since 24 July 16.5% + 25% + 12.5% of 100. */
  @Test
  void mailPaidTheSurchargeWhateverTheGoodsWereMadeOfOrWhere() {
    Parcel mailed = Parcel.from("CO").by(Channel.POST).on("2026-06-15");
    Parcel toy = mailed.holding(goods("9503.00.00", "CN", "90"));
    assertThat(toy.charges().total()).isEqualTo(usd("9.00"));
    assertThat(toy.by(Channel.COURIER).quote()).isInstanceOf(Quote.Incomplete.class);
    assertThat(mailed.holding("7323.93.00", "80").charges().total()).isEqualTo(usd("8.00"));
    Parcel shirt = Parcel.from("BR").by(Channel.POST).holding("6109.10.00", "100");
    assertThat(shirt.on("2026-07-23").charges().total()).isEqualTo(usd("10.00"));
    assertThat(shirt.on("2026-07-24").charges().total()).isEqualTo(usd("54.00"));
  }

  @Test
  void theMexicanPostTakesNoParcelsSinceAugust2025ButACourierDoes() {
    Parcel guitar = guitarFromParacho();
    assertThat(guitar.by(Channel.POST).quote())
        .isInstanceOfSatisfying(
            Quote.SuspendedLane.class, lane -> assertThat(lane.since()).isEqualTo("2025-08-27"));
    assertThat(guitar.by(Channel.POST).on("2025-08-26").quote()).isInstanceOf(Quote.Complete.class);
    assertThat(guitar.quote()).isInstanceOf(Quote.Complete.class);
  }

  /** The post that takes a parcel counts, not the country where its goods were made. */
  @Test
  void guatemalanTextilesMailedFromColombiaAreNotHeldBackByTheGuatemalanPost() {
    Line huipil = goods("6206.30.30", "GT", "90");
    assertThat(Parcel.from("CO").by(Channel.POST).holding(huipil).quote())
        .isNotInstanceOf(Quote.SuspendedLane.class);
    assertThat(Parcel.from("GT").by(Channel.POST).holding(huipil).quote())
        .isInstanceOf(Quote.SuspendedLane.class);
  }

  @Test
  void chineseGoodsLostTheirExemptionBeforeAllOthers() {
    Parcel toy = Parcel.from("CO").holding(goods("9503.00.00", "CN", "90"));
    assertThat(toy.on("2025-05-01").charges().total()).isEqualTo(usd("0.00"));
    assertThat(toy.on("2025-05-02").quote()).isInstanceOf(Quote.Incomplete.class);
    assertThat(leatherBag().on("2025-08-28").charges().total()).isEqualTo(usd("0.00"));
    assertThat(leatherBag().on("2025-08-29").quote()).isInstanceOf(Quote.Incomplete.class);
  }

  @Test
  void theLastWeeksOfTheEmergencyDutiesAreGivenAsARange() {
    assertThat(leatherBag().on("2026-02-15").incomplete().range())
        .isEqualTo(new Quote.Range(usd("14.84"), usd("43.19")));
    Quote.Incomplete brazilian =
        Parcel.from("BR").on("2026-02-15").holding("4202.21.90", "150").incomplete();
    assertThat(brazilian.range()).isEqualTo(new Quote.Range(usd("14.84"), usd("91.19")));
  }

  @Test
  void theTemporarySurchargeRanFromFebruaryToTheDayBeforeTheForcedLabourDuty() {
    assertThat(leatherBag().on("2026-02-24").charges().total()).isEqualTo(usd("31.19"));
    assertThat(leatherBag().on("2026-07-23").charges().total()).isEqualTo(usd("31.19"));
    assertThat(leatherBag().on("2026-07-24").charges().total()).isEqualTo(usd("34.94"));
  }

  @Test
  void brazilianShoesPaidTheSurchargeAndTheNewDutyTogetherForTwoDays() {
    Parcel shoes = Parcel.from("BR").holding("6402.99.31", "100");
    assertThat(duty(shoes.on("2026-07-21").charges())).isEqualTo(usd("16.00"));
    assertThat(duty(shoes.on("2026-07-23").charges())).isEqualTo(usd("41.00"));
    assertThat(duty(shoes.on("2026-07-24").charges())).isEqualTo(usd("43.50"));
  }

  @Test
  void whetherABrazilianBookIsOnTheExemptListIsNotGuessed() {
    Quote.Incomplete quote = Parcel.from("BR").holding("4901.99.00", "40").incomplete();
    assertThat(quote.range()).isEqualTo(new Quote.Range(usd("1.38"), usd("12.77")));
  }

  @Test
  void aPeruvianBookOwesNoAdditionalDuty() {
    Assessment charges = Parcel.from("PE").holding("4901.99.00", "40").charges();
    assertThat(duty(charges)).isEqualTo(usd("0.00"));
  }

  @Test
  void whetherADeclaredHonduranBagIsOnTheListIsNotGuessed() {
    Parcel bag = Parcel.from("HN").holding("4202.21.90", "150").declared("CAFTA-DR");
    assertThat(bag.incomplete().range()).isEqualTo(new Quote.Range(usd("0.00"), usd("20.13")));
  }

  @Test
  void aPewterStatueMayOweDutiesThatTheDataDoesNotHold() {
    assertThat(Parcel.from("MX").holding("8306.29.00", "80").quote())
        .isInstanceOf(Quote.Incomplete.class);
  }

  @Test
  void cubanGoodsAreRefused() {
    assertThat(Parcel.from("CU").holding("4202.21.90", "150").quote())
        .isInstanceOf(Quote.Prohibited.class);
  }

  @Test
  void aSteelPanMayOweDutiesThatTheDataDoesNotHold() {
    assertThat(Parcel.from("MX").holding("7323.93.00", "80").quote())
        .isInstanceOf(Quote.Incomplete.class);
  }

  @Test
  void anExpiredDeclarationGivesNoPreferenceAndTheQuoteSaysSo() {
    Parcel guitar = guitarFromParacho();
    OriginDeclaration old =
        Parcel.declaration("USMCA", Country.of("MX"), guitar.date().minusYears(1));
    Assessment charges = guitar.holding(guitar.lines().getFirst().withDeclarations(old)).charges();
    assertThat(charges.total()).isEqualTo(usd("77.57"));
    assertThat(charges.notApplied())
        .extracting(NotAppliedMeasure::reason)
        .hasAtLeastOneElementOfType(Reason.DeclarationNotValid.class);
  }

  @Test
  void oneDeclaredLineDoesNotWaiveTheFeeForTheOthers() {
    Line guitar =
        goods("9202.90.40", "MX", "400")
            .withDeclarations(Parcel.declaration("USMCA", Country.of("MX"), Parcel.NOVEMBER_2026));
    var bag = Line.of("bag", HsCode.of("4202.21.90"), Country.of("MX"), dollars("100"), 1);
    Assessment charges = Parcel.from("MX").holding(guitar, bag).charges();
    assertThat(charges.total()).isEqualTo(usd("21.77"));
    assertThat(charges.byLine().get("bag")).isEqualTo(usd("19.55"));
  }

  private static Assessment sweatersFor(String price) {
    return Parcel.from("PE").holding("6110.11.00", price).charges();
  }

  private static Parcel leatherBag() {
    return Parcel.from("CO").shippedFor("25").holding("4202.21.90", "150");
  }

  private static Parcel guitarFromParacho() {
    return Parcel.from("MX").shippedFor("30").holding("9202.90.40", "400");
  }

  private static Parcel formal(String origin, String day) {
    return Parcel.from(origin).by(Channel.FORMAL).on(day);
  }
}
