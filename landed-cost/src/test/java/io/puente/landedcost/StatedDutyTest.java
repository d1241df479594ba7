package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an owner or a broker knows of a tariff that the data does not hold. */
class StatedDutyTest {

  private static final LandedCost FIJI = Fiji.FIJI;

  @ParameterizedTest
  @CsvSource({
    "14, 14%",
    "14%, 14%",
    "' 14 % ', 14%",
    "'7,5', 7.5%",
    "7.5%, 7.5%",
    "0, 0%",
    "'14,0', 14%",
    "Free, Free",
    "Libre, Free",
    "isento, Free",
    "1.9¢/kg, 1.9¢/kg",
    "94¢/doz. + 4.6%, 94¢/doz. + 4.6%"
  })
  void isReadAsPeopleWriteIt(String written, String read) {
    assertThat(StatedDuty.of(written).text()).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%",
        "-5%",
        "fourteen",
        "1001%",
        "14% of what it was",
        "See 9903.05.20",
        "5¢/m2",
        "1.9/kg",
        "14 15"
      })
  void isRefusedIfItCannotBeCalculated(String written) {
    assertThatThrownBy(() -> StatedDuty.of(written))
        .isInstanceOfSatisfying(
            InvalidFact.class, wrong -> assertThat(wrong.field()).isEqualTo("statedDuty"));
  }

  @Test
  void fourteenPercentMakesTheQuoteToCostaRicaComplete() {
    Line mug = Parcel.goods("6912.00", "MX", "100").withStatedDuty(StatedDuty.of("14"));
    Assessment charges = Parcel.from("MX").to("CR").holding(mug).charges();
    // 14% of 100; 1% of 100; 13% of 115.
    assertThat(charges.total()).isEqualTo(Parcel.usd("29.95"));
    assertThat(charges.charges().getFirst().rateStated()).isTrue();
    assertThat(charges.charges().getLast().rateStated()).isFalse();
  }

  @Test
  void withoutItTheQuoteSaysThatItIsMissing() {
    Quote.Incomplete quote = Parcel.from("MX").to("CR").holding("6912.00", "100").incomplete();
    assertThat(quote.missing())
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.kind()).isEqualTo(MissingFact.Kind.TARIFF_RATE);
              assertThat(fact.details()).containsExactly("691200");
            });
  }

  @Test
  void neverOverrulesATariffThatAnswers() {
    Line guitar = Parcel.goods("9202.90.40", "MX", "200").withStatedDuty(StatedDuty.of("50"));
    Assessment charges = Parcel.from("MX").holding(guitar).charges();
    assertThat(charges.charges()).noneMatch(Charge::rateStated);
    assertThat(charges.total(ChargeKind.DUTY)).isEqualTo(Parcel.usd("17.40"));
  }

  @Test
  void doesNotReplaceAWeightThatTheTariffRequires() {
    Line honey = Parcel.goods("0409.00", "PE", "60").withStatedDuty(StatedDuty.of("50"));
    assertThat(Parcel.from("PE").holding(honey).incomplete().missing())
        .extracting(MissingFact::kind)
        .contains(MissingFact.Kind.WEIGHT);
  }

  @Test
  void doesNotHideThatTheCodeIsForMoreExpensiveGoods() {
    Line guitar = Parcel.goods("9202.90.40", "MX", "60").withStatedDuty(StatedDuty.of("50"));
    assertThat(Parcel.from("MX").holding(guitar).incomplete().missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.HS_FITS_ANOTHER_PRICE);
  }

  @Test
  void resolvesTheChoiceBetweenSeveralTariffLines() {
    Line bag = Parcel.goods("4202.21", "CO", "150");
    assertThat(Parcel.from("CO").holding(bag).quote()).isInstanceOf(Quote.Incomplete.class);
    Assessment charges =
        Parcel.from("CO").holding(bag.withStatedDuty(StatedDuty.of("9%"))).charges();
    assertThat(charges.total(ChargeKind.DUTY)).isEqualTo(Parcel.usd("13.50"));
  }

  /** The lines have 5.3%, 9% and 10%: what none of them has is no answer, least of all less. */
  @ParameterizedTest
  @ValueSource(strings = {"5%", "0%", "Free", "5.2%", "7%", "35%", "1¢/kg"})
  void neverUndercutsNorInventsALineOfTheTariff(String stated) {
    Line bag = Parcel.goods("4202.21", "CO", "150").withStatedDuty(StatedDuty.of(stated));
    assertThat(Parcel.from("CO").holding(bag).incomplete().missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.HS_DIGITS);
  }

  @Test
  void isNotBelowWhatTheTariffSaysInWords() {
    // The table gives a watch between 44¢ and 44¢ with 6% of its price.
    String table = Fiji.COLUMNS + "9101.11.40,Watches,,,,51¢ each + 6.25% on the case,,\n";
    LandedCost words =
        FIJI.with(
            List.of(
                new TariffEdition(
                    Country.of("FJ"), "words", LocalDate.parse("2026-01-01"), table)));
    Line watch = Parcel.goods("9101.11.40", "PE", "100");
    Parcel parcel = Parcel.from("PE").to("FJ");
    Line low = watch.withStatedDuty(StatedDuty.of("0.4%"));
    assertThat(words.quote(parcel.holding(low).consignment(), Rates.none()))
        .isInstanceOf(Quote.Incomplete.class);
    Line high = watch.withStatedDuty(StatedDuty.of("3%"));
    assertThat(words.quote(parcel.holding(high).consignment(), Rates.none()))
        .isInstanceOf(Quote.Complete.class);
  }

  @Test
  void isNamedAsTheSourceOfItsRowAndNotOurs() {
    Line mug = Parcel.goods("6912.00", "MX", "100").withStatedDuty(StatedDuty.of("14"));
    Charge duty = Parcel.from("MX").to("CR").holding(mug).charges().charges().getFirst();
    assertThat(duty.provision().source()).contains("Stated by the shop");
    assertThat(duty.provision().confidence()).isEqualTo(Confidence.LOW);
    Line bag = Parcel.goods("4202.21", "CO", "150").withStatedDuty(StatedDuty.of("9%"));
    Charge american = Parcel.from("CO").holding(bag).charges().charges().getFirst();
    assertThat(american.provision().source()).contains("Stated by the shop");
    assertThat(american.provision().confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void changesNothingUnderASimplifiedRegime() {
    Line shirt = Parcel.goods("6109.10", "CN", "100").withStatedDuty(StatedDuty.of("35%"));
    Assessment charges = Parcel.from("CN").to("MX").holding(shirt).charges();
    assertThat(charges.total()).isEqualTo(Parcel.usd("33.50"));
  }

  @Test
  void answersForACodeThatTheTariffDoesNotHold() {
    Line bell = Parcel.goods("8306.10", "PE", "100").withStatedDuty(StatedDuty.of("5.8%"));
    Assessment charges = fiji(Parcel.from("PE").to("FJ").holding(bell));
    assertThat(charges.total()).isEqualTo(Parcel.usd("5.80"));
    assertThat(Explanations.in(Locale.ENGLISH).rate(charges.charges().getFirst()))
        .isEqualTo("5.8%, as the shop states it");
  }

  @Test
  void byWeightAsksForTheWeight() {
    Line honey = Parcel.goods("0409.00", "PE", "100").withStatedDuty(StatedDuty.of("1.9¢/kg"));
    Parcel parcel = Parcel.from("PE").to("FJ");
    Quote unweighed = FIJI.quote(parcel.holding(honey).consignment(), Rates.none());
    assertThat(((Quote.Incomplete) unweighed).missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.WEIGHT);
    assertThat(fiji(parcel.holding(honey.withWeightGrams(2000))).total())
        .isEqualTo(Parcel.usd("0.04"));
  }

  @Test
  void theValueAboveAnArgentineAllowanceIsApportionedToTheLines() {
    Line toy =
        Line.of("toy", HsCode.of("9503.00"), Country.of("MX"), Parcel.dollars("300"), 1)
            .withStatedDuty(StatedDuty.of("35"));
    Line mug =
        Line.of("mug", HsCode.of("6912.00"), Country.of("MX"), Parcel.dollars("200"), 1)
            .withStatedDuty(StatedDuty.of("20"));
    Assessment charges =
        Parcel.from("MX")
            .to("AR")
            .boughtBy(new BuyerFacts(true, null, 1))
            .holding(toy, mug)
            .charges();
    // Of 500 dollars 100 are above the allowance: 60 of the toy at 35%, 40 of the mug at 20%.
    assertThat(charges.total(ChargeKind.DUTY)).isEqualTo(Parcel.usd("29.00"));
    assertThat(charges.total(ChargeKind.FEE)).isEqualTo(Parcel.usd("3.00"));
    assertThat(charges.total(ChargeKind.TAX)).isEqualTo(Parcel.usd("111.72"));
  }

  @Test
  void aPremixedDrinkToTheUnitedStatesPaysByItsAlcohol() {
    Line punch =
        Parcel.goods("2208.90.80", "EC", "90")
            .withVolume(new BigDecimal("6"), new BigDecimal("10"));
    Assessment charges = Parcel.from("EC").holding(punch).charges();
    // 1.2 proof litres at 21.1¢ and 10% on 90; USD 13.50 for each of 0.317 proof gallons.
    assertThat(Parcel.duty(charges)).isEqualTo(Parcel.usd("9.25"));
    assertThat(charges.total(ChargeKind.EXCISE)).isEqualTo(Parcel.usd("4.28"));
    assertThat(charges.notes()).extracting(Provision::id).contains("us-alcohol-permit");
  }

  @Test
  void aDrinkOfUnknownStrengthIsAskedForIt() {
    Line punch = Parcel.goods("2208.90.80", "EC", "90").withVolume(new BigDecimal("6"), null);
    assertThat(Parcel.from("EC").holding(punch).incomplete().missing())
        .extracting(MissingFact::kind)
        .containsOnly(MissingFact.Kind.ALCOHOL);
  }

  private static Assessment fiji(Parcel parcel) {
    return ((Quote.Complete) FIJI.quote(parcel.consignment(), Rates.none())).assessment();
  }
}
