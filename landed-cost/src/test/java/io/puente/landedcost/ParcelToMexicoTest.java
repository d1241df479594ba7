package io.puente.landedcost;

import static io.puente.landedcost.Parcel.tax;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParcelToMexicoTest {

  @Test
  void aChineseParcelPaysTheGlobalRate() {
    Assessment charges =
        Parcel.from("CN").to("MX").on("2025-09-01").holding("6109.10", "500").charges();
    assertThat(tax(charges)).isEqualTo(usd("167.50"));
    assertThat(charges.total()).isEqualTo(usd("167.50"));
  }

  @Test
  void declaredCosmeticsFromTheUnitedStatesAreFreeUpToFiftyDollars() {
    assertThat(cosmeticsFor("45").declared("USMCA").charges().total()).isEqualTo(usd("0.00"));
  }

  @Test
  void declaredCosmeticsPaySeventeenThenNineteenPercent() {
    assertThat(tax(cosmeticsFor("117").declared("USMCA").charges())).isEqualTo(usd("19.89"));
    assertThat(tax(cosmeticsFor("200").declared("USMCA").charges())).isEqualTo(usd("38.00"));
  }

  @Test
  void undeclaredCosmeticsPayTheGlobalRateAndLearnWhatADeclarationSaves() {
    Assessment charges = cosmeticsFor("200").charges();
    assertThat(charges.total()).isEqualTo(usd("67.00"));
    assertThat(charges.notApplied())
        .filteredOn(one -> one.provision().id().equals("mx-usmca-to-2500"))
        .singleElement()
        .extracting(NotAppliedMeasure::reason)
        .isInstanceOfSatisfying(
            Reason.NeedsDeclaration.class,
            needs -> assertThat(needs.saving()).isEqualTo(usd("29.00")));
  }

  @Test
  void theGlobalRateWasNineteenPercentUntilAugust2025() {
    Parcel shirt = Parcel.from("CO").to("MX").holding("6109.10", "100");
    assertThat(shirt.on("2025-08-14").charges().total()).isEqualTo(usd("19.00"));
    assertThat(shirt.on("2025-08-15").charges().total()).isEqualTo(usd("33.50"));
  }

  @Test
  void aPacificAllianceDeclarationFreesOnlyOneDollar() {
    Parcel trinket =
        Parcel.from("PE").to("MX").holding("7117.90", "1").declared("PACIFIC-ALLIANCE");
    assertThat(trinket.charges().total()).isEqualTo(usd("0.00"));
    Parcel shawl = Parcel.from("PE").to("MX").holding("6214.20", "80").declared("PACIFIC-ALLIANCE");
    assertThat(shawl.charges().total()).isEqualTo(usd("26.80"));
    assertThat(shawl.charges().notes())
        .extracting(Provision::id)
        .contains("mx-agreement-changes-nothing");
  }

  @Test
  void mailAndFormalImportsAreNotGuessed() {
    Parcel shawl = Parcel.from("PE").to("MX").holding("6214.20", "80");
    assertThat(shawl.by(Channel.POST).quote()).isInstanceOf(Quote.Incomplete.class);
    assertThat(shawl.by(Channel.FORMAL).quote()).isInstanceOf(Quote.Incomplete.class);
    assertThat(shawl.holding("6214.20", "2501").quote()).isInstanceOf(Quote.Incomplete.class);
  }

  private static Parcel cosmeticsFor(String price) {
    return Parcel.from("US").to("MX").holding("3304.99", price);
  }
}
