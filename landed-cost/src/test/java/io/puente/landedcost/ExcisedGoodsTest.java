package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Drinks, tobacco and perfume: never complete without the excise that they owe. */
class ExcisedGoodsTest {

  /** Goods that every country of the region and the United States excise. */
  private static final List<Line> DRINKS_AND_TOBACCO =
      List.of(
          drink("2204.21", "0.75", "13"),
          drink("2208.90", "0.7", "40"),
          drink("2203.00", "0.33", "5"),
          goods("2402.10"),
          goods("2402.20"),
          goods("2403.19"),
          goods("2404.11"));

  static Stream<Arguments> parcels() {
    return Parcel.LANDED_COST.destinations().stream()
        .sorted(Comparator.comparing(Country::code))
        .flatMap(country -> Stream.of(Channel.values()).map(way -> Arguments.of(country, way)));
  }

  @ParameterizedTest
  @MethodSource("parcels")
  void drinksAndTobaccoAreNeverCompleteWithoutTheirExcise(Country country, Channel way) {
    for (var line : DRINKS_AND_TOBACCO) {
      for (var price : List.of("1.50", "45", "450")) {
        assertExcised(parcel(country, way, priced(line, price)).quote(), country, line);
      }
    }
  }

  private static void assertExcised(Quote quote, Country country, Line line) {
    String what = line.hs() + " to " + country;
    switch (quote) {
      case Quote.Complete(var charges) ->
          assertThat(charges.charges())
              .as(what)
              .extracting(Charge::kind)
              .contains(ChargeKind.EXCISE);
      case Quote.Incomplete(var certain, var missing, var range) ->
          assertThat(missing).as(what).isNotEmpty();
      case Quote.Prohibited stopped -> assertThat(stopped.lineId()).as(what).isEqualTo(line.id());
      case Quote.SuspendedLane closed -> throw new AssertionError(what + " is suspended");
      case Quote.CannotQuoteYet none -> throw new AssertionError(what + " has no rules");
    }
  }

  /** By courier all else is known, so that what is missing is the excise. */
  @ParameterizedTest
  @MethodSource("parcels")
  void theMissingExciseIsNamed(Country country, Channel way) {
    if (way != Channel.COURIER) {
      return;
    }
    for (var line : DRINKS_AND_TOBACCO) {
      if (parcel(country, way, priced(line, "45")).quote()
          instanceof Quote.Incomplete(var certain, var missing, var range)) {
        assertThat(
                Stream.concat(
                    missing.stream().map(ExcisedGoodsTest::measure),
                    certain.charges().stream().map(Charge::measureId)))
            .as("%s to %s", line.hs(), country)
            .anyMatch(id -> id.contains("excise"));
      }
    }
  }

  @Test
  void perfumeOwesAnExciseInSomeCountriesOnly() {
    Line perfume = goods("3303.00").withVolume(new BigDecimal("0.1"), null);
    for (var country : List.of("EC", "PY", "UY")) {
      Quote quote = parcel(Country.of(country), Channel.COURIER, perfume).quote();
      assertThat(((Quote.Incomplete) quote).missing())
          .as(country)
          .extracting(ExcisedGoodsTest::measure)
          .anyMatch(id -> id.contains("excise"));
    }
    for (var country : List.of("CL", "CO", "MX", "PE")) {
      assertThat(parcel(Country.of(country), Channel.COURIER, perfume).quote())
          .as(country)
          .isInstanceOf(Quote.Complete.class);
    }
  }

  /** USD 13.50 for a gallon of 3.785 litres: 0.36 for 100 ml. Flower water has no alcohol. */
  @Test
  void perfumeWithAlcoholOwesTheUnitedStatesByTheGallon() {
    Line perfume = Parcel.goods("3303.00.30", "CO", "60");
    Parcel parcel = Parcel.from("CO");
    Line bottle = perfume.withVolume(new BigDecimal("0.1"), null);
    assertThat(parcel.holding(bottle).charges().total(ChargeKind.EXCISE))
        .isEqualTo(Parcel.usd("0.36"));
    assertThat(parcel.holding(perfume).incomplete().missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.LITRES);
    assertThat(parcel.holding("3303.00.10", "60").charges().total(ChargeKind.EXCISE))
        .isEqualTo(Parcel.usd("0.00"));
    assertThat(parcel.holding("3303.00", "60").incomplete().missing())
        .extracting(MissingFact::kind)
        .contains(MissingFact.Kind.HS_DIGITS);
  }

  @Test
  void aBottleBesideAShirtMakesTheParcelIncompleteButNotTheShirtsOwnCharges() {
    Line shirt = Line.of("shirt", HsCode.of("6109.10"), Country.of("CO"), Parcel.dollars("30"), 1);
    Quote.Incomplete mixed =
        Parcel.from("CO").to("MX").holding(shirt, drink("2208.90", "0.7", "40")).incomplete();
    // 33.5% of 30 and of 45.
    assertThat(mixed.assessment().total()).isEqualTo(Parcel.usd("25.13"));
    assertThat(mixed.missing()).extracting(MissingFact::lineId).containsOnly("goods");
  }

  @Test
  void sweetsToMexicoAndColombiaStandAsARange() {
    Assessment mexico = Parcel.from("CO").to("MX").holding("1806.90", "100").charges();
    assertThat(mexico.total()).isEqualTo(Parcel.usd("33.50"));
    Charge sweets = row(mexico, "mx-excise-on-sweets");
    assertThat(sweets.range()).isEqualTo(new Quote.Range(Parcel.usd("0.00"), Parcel.usd("8.00")));
    Assessment colombia = Parcel.from("MX").to("CO").holding("1806.90", "100").charges();
    assertThat(row(colombia, "co-excise-on-processed-food").range())
        .isEqualTo(new Quote.Range(Parcel.usd("0.00"), Parcel.usd("20.00")));
  }

  private static String measure(MissingFact fact) {
    return fact.measures().isEmpty() ? "" : fact.measures().getFirst().id();
  }

  private static Charge row(Assessment charges, String measure) {
    return charges.charges().stream()
        .filter(charge -> charge.measureId().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private static Parcel parcel(Country country, Channel way, Line line) {
    Destination there =
        country.code().equals("BR") ? Destination.of("BR", "SP") : new Destination(country, null);
    return Parcel.from("ES")
        .to(there)
        .by(way)
        .boughtBy(new BuyerFacts(true, Parcel.dollars("0"), 0))
        .holding(line);
  }

  private static Line drink(String hs, String litres, String strength) {
    return goods(hs).withVolume(new BigDecimal(litres), new BigDecimal(strength));
  }

  private static Line goods(String hs) {
    return Parcel.goods(hs, "ES", "45").withWeightGrams(900).withStatedDuty(new StatedDuty("20%"));
  }

  private static Line priced(Line line, String price) {
    return new Line(
        line.id(),
        line.hs(),
        line.origin(),
        Parcel.dollars(price),
        line.quantity(),
        line.weightGrams(),
        line.litres(),
        line.alcohol(),
        line.materials(),
        line.statedDuty(),
        line.declarations());
  }
}
