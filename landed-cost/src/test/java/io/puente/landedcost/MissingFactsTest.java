package io.puente.landedcost;

import static io.puente.landedcost.Parcel.goods;
import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.MissingFact.Kind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is missing is named once, whatever asks for it, with the values to choose from. */
class MissingFactsTest {

  private static final Explanations ENGLISH = Explanations.in(Locale.ENGLISH);

  private static Line piece(String id, String hs, String origin, String price) {
    return Line.of(id, HsCode.of(hs), Country.of(origin), Parcel.dollars(price), 1);
  }

  @Test
  void theDigitsOfACodeAreAskedForOnceThoughSeveralMeasuresNeedThem() {
    Quote.Incomplete bag = Parcel.from("CO").holding("4202.21", "150").incomplete();
    assertThat(bag.missing()).extracting(MissingFact::kind).containsExactly(Kind.HS_DIGITS);
    MissingFact digits = bag.missing().getFirst();
    assertThat(digits.choices()).extracting(TariffChoice::number).doesNotHaveDuplicates();
    assertThat(digits.details())
        .containsExactlyElementsOf(digits.choices().stream().map(TariffChoice::number).toList());
  }

  @Test
  void theStateIsAskedForOnceForThreeLinesWithAllStates() {
    Quote.Incomplete parcel =
        Parcel.from("PE")
            .to("BR")
            .holding(
                piece("a", "6110.11", "PE", "10"),
                piece("b", "6214.20", "PE", "10"),
                piece("c", "9202.90", "PE", "10"))
            .incomplete();
    MissingFact region =
        parcel.missing().stream()
            .filter(fact -> fact.kind() == Kind.REGION)
            .reduce(
                (one, other) -> {
                  throw new AssertionError("asked for twice");
                })
            .orElseThrow();
    assertThat(region.lineId()).isNull();
    assertThat(region.details()).hasSize(27).contains("SP", "RJ").isSorted();
  }

  /** Only the second line lacks its weight; the parcel's limit of 4 kg needs the sum. */
  @Test
  void theWeightIsAskedForOfTheLinesThatLackIt() {
    Quote.Incomplete parcel =
        Parcel.from("PE")
            .to("EC")
            .holding(
                piece("weighed", "6109.10", "PE", "50").withWeightGrams(400),
                piece("not-weighed", "6110.11", "PE", "50"))
            .incomplete();
    List<MissingFact> weights =
        parcel.missing().stream().filter(fact -> fact.kind() == Kind.WEIGHT).toList();
    assertThat(weights).extracting(MissingFact::lineId).containsExactly("not-weighed");
    assertThat(weights.getFirst().measures()).hasSizeGreaterThan(1);
    assertThat(ENGLISH.missing(weights.getFirst())).contains("line not-weighed").contains(", ");
  }

  @Test
  void anAllowanceSaysHowMuchItIsAndAsksOnceForTheWholeParcel() {
    Quote.Incomplete parcel =
        Parcel.from("BR")
            .to("UY")
            .holding(piece("a", "6109.10", "BR", "50"), piece("b", "6110.20", "BR", "50"))
            .incomplete();
    List<MissingFact> asked =
        parcel.missing().stream().filter(fact -> fact.kind() == Kind.ALLOWANCE_USED).toList();
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().lineId()).isNull();
    assertThat(asked.getFirst().allowance())
        .isEqualTo(new MissingFact.Allowance(Parcel.dollars("800"), 3));
  }

  @Test
  void anUnknownDutyGivesItsFigures() {
    Quote.Incomplete parcel =
        Parcel.from("US").to("CR").holding(goods("6912.00", "US", "100")).incomplete();
    MissingFact rate =
        parcel.missing().stream()
            .filter(fact -> fact.kind() == Kind.TARIFF_RATE)
            .findFirst()
            .orElseThrow();
    assertThat(rate.figures()).isEqualTo(new MissingFact.Figures("0%", "15%"));
    assertThat(rate.details()).containsExactly("691200");
  }

  /** The excise goes by the alcohol in the bottles: who is asked once answers once. */
  @Test
  void volumeAndStrengthOfADrinkAreAskedForTogether() {
    Quote.Incomplete tequila =
        Parcel.from("MX").holding(goods("2208.90.50", "MX", "100")).incomplete();
    assertThat(tequila.missing())
        .extracting(MissingFact::kind)
        .containsExactlyInAnyOrder(Kind.LITRES, Kind.ALCOHOL);
  }

  /** Correios' fee is in reais and the law counts in dollars. */
  @Test
  void aMissingExchangeRateNamesItsPair() {
    Quote.Incomplete parcel =
        Parcel.from("PE")
            .to(Destination.of("BR", "SP"))
            .by(Channel.POST)
            .holding("6110.11", "40")
            .incomplete();
    assertThat(parcel.missing())
        .filteredOn(fact -> fact.kind() == Kind.EXCHANGE_RATE)
        .singleElement()
        .satisfies(fact -> assertThat(fact.details()).containsExactly("BRL/USD"))
        .satisfies(fact -> assertThat(fact.lineId()).isNull());
  }
}
