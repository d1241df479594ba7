package io.puente.landedcost;

import static io.puente.landedcost.Parcel.dollars;
import static io.puente.landedcost.Parcel.duty;
import static io.puente.landedcost.Parcel.goods;
import static io.puente.landedcost.Parcel.tax;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Free of duty up to USD 200, free of VAT only from the United States, 10% above. */
class ParcelToColombiaTest {

  @Test
  void creamFromTheUnitedStatesForAHundredAndFiftyDollarsPaysNothing() {
    Assessment charges = cream().charges();
    assertThat(charges.total()).isEqualTo(usd("0.00"));
    assertThat(charges.landed()).isEqualTo(dollars("150"));
  }

  @Test
  void aMexicanVaseForThreeHundredDollarsPaysTenPercentAndVatOnEverything() {
    Assessment charges = vase().charges();
    assertThat(duty(charges)).isEqualTo(usd("33.30"));
    assertThat(tax(charges)).isEqualTo(usd("69.60"));
    assertThat(charges.landed()).isEqualTo(dollars("435.90"));
  }

  @Test
  void aDeclaredMexicanVasePaysVatOnly() {
    Assessment charges = vase().declared("PACIFIC-ALLIANCE").charges();
    assertThat(duty(charges)).isEqualTo(usd("0.00"));
    assertThat(tax(charges)).isEqualTo(usd("63.27"));
  }

  @Test
  void theQuoteOfAnUndeclaredVaseNamesTheSavingOfADeclaration() {
    assertThat(vase().charges().notApplied())
        .filteredOn(one -> one.provision().id().equals("co-preference"))
        .singleElement()
        .extracting(NotAppliedMeasure::reason)
        .isInstanceOfSatisfying(
            Reason.NeedsDeclaration.class,
            needs -> assertThat(needs.saving()).isEqualTo(usd("39.63")));
  }

  @Test
  void aPeruvianScarfForAHundredDollarsPaysVatFromTheFirstDollar() {
    Assessment charges =
        Parcel.from("PE").to("CO").shippedFor("20").holding("6214.20", "100").charges();
    assertThat(duty(charges)).isEqualTo(usd("0.00"));
    assertThat(tax(charges)).isEqualTo(usd("22.80"));
  }

  @Test
  void aShopsOwnStockFromTheUnitedStatesPaysVat() {
    var trade = new BuyerFacts(false, null, null);
    assertThat(tax(cream().boughtBy(trade).charges())).isEqualTo(usd("28.50"));
  }

  @Test
  void forFourWeeksOfJanuary2026TheExclusionEndedAtFiftyDollars() {
    assertThat(cream().on("2025-12-31").charges().total()).isEqualTo(usd("0.00"));
    assertThat(cream().on("2026-01-01").charges().total()).isEqualTo(usd("28.50"));
    assertThat(cream().on("2026-01-28").holding("3304.99", "50").charges().total())
        .isEqualTo(usd("0.00"));
    assertThat(cream().on("2026-01-29").charges().total()).isEqualTo(usd("0.00"));
    assertThat(cream().on("2026-01-29").charges().notes())
        .extracting(Provision::id)
        .contains("co-vat-ruling-open");
  }

  @Test
  void whatTheNorthernTriangleSavesIsNotGuessed() {
    Parcel hammock =
        Parcel.from("SV").to("CO").holding("5608.90", "300").declared("CO-NORTHERN-TRIANGLE");
    assertThat(hammock.incomplete().range()).isEqualTo(new Quote.Range(usd("57.00"), usd("92.70")));
  }

  @Test
  void aChestKnownToWeighMoreThanFiftyKilosIsNoParcel() {
    Line chest = goods("9403.50", "PE", "900");
    assertThat(Parcel.from("PE").to("CO").holding(chest).quote())
        .isInstanceOf(Quote.Complete.class);
    assertThat(
            Parcel.from("PE")
                .to("CO")
                .holding(chest.withWeightGrams(60_000))
                .incomplete()
                .missing())
        .extracting(MissingFact::kind)
        .containsOnly(MissingFact.Kind.RULE);
  }

  private static Parcel cream() {
    return Parcel.from("US").to("CO").holding("3304.99", "150");
  }

  private static Parcel vase() {
    return Parcel.from("MX").to("CO").shippedFor("30").insuredFor("3").holding("6912.00", "300");
  }
}
