package io.puente.landedcost;

import static io.puente.landedcost.Parcel.duty;
import static io.puente.landedcost.Parcel.tax;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParcelToChileTest {

  @Test
  void aCottonShirtForThirtyDollarsPaysOnlyVat() {
    Assessment charges =
        Parcel.from("CN").to("CL").on("2025-11-01").holding("6109.10", "30").charges();
    assertThat(duty(charges)).isEqualTo(usd("0.00"));
    assertThat(tax(charges)).isEqualTo(usd("5.70"));
    assertThat(charges.landed()).isEqualTo(Parcel.dollars("35.70"));
  }

  @Test
  void vatOnASweaterCountsItsShipping() {
    Assessment charges = sweater().charges();
    assertThat(duty(charges)).isEqualTo(usd("0.00"));
    assertThat(tax(charges)).isEqualTo(usd("61.75"));
    assertThat(charges.total()).isEqualTo(usd("61.75"));
    assertThat(charges.landed()).isEqualTo(Parcel.dollars("386.75"));
  }

  @Test
  void aDeclaredPeruvianGuitarAboveFiveHundredDollarsPaysNoDuty() {
    Assessment charges = guitar().declared("ACE-38").charges();
    assertThat(duty(charges)).isEqualTo(usd("0.00"));
    assertThat(tax(charges)).isEqualTo(usd("114.00"));
    assertThat(charges.landed()).isEqualTo(Parcel.dollars("714.00"));
  }

  @Test
  void anUndeclaredGuitarPaysSixPercentAndSaysWhatADeclarationWouldSave() {
    Assessment charges = guitar().charges();
    assertThat(duty(charges)).isEqualTo(usd("36.00"));
    assertThat(tax(charges)).isEqualTo(usd("120.84"));
    assertThat(charges.notApplied())
        .filteredOn(one -> one.provision().id().equals("cl-preference"))
        .singleElement()
        .extracting(NotAppliedMeasure::reason)
        .isInstanceOfSatisfying(
            Reason.NeedsDeclaration.class,
            needs -> {
              assertThat(needs.agreement()).isEqualTo("ACE-38");
              assertThat(needs.saving()).isEqualTo(usd("42.84"));
            });
  }

  @Test
  void aDeclarationChangesNothingWhereNoDutyIsOwedAnyway() {
    Assessment charges = sweater().declared("ACE-38").charges();
    assertThat(charges.total()).isEqualTo(usd("61.75"));
    assertThat(charges.notApplied())
        .filteredOn(one -> one.provision().id().equals("cl-preference"))
        .singleElement()
        .extracting(NotAppliedMeasure::reason)
        .isInstanceOf(Reason.ReplacedBy.class);
  }

  @Test
  void aParcelOfFortyDollarsPaidNothingBeforeTheNewLaw() {
    Parcel before = Parcel.from("PE").to("CL").holding("6110.11", "40").on("2025-10-24");
    assertThat(before.charges().total()).isEqualTo(usd("0.00"));
    assertThat(before.on("2025-10-25").charges().total()).isEqualTo(usd("7.60"));
  }

  @Test
  void aParcelOfAHundredDollarsPaidDutyAndVatBeforeTheNewLaw() {
    Assessment charges =
        Parcel.from("PE").to("CL").holding("6110.11", "100").on("2025-10-24").charges();
    assertThat(duty(charges)).isEqualTo(usd("6.00"));
    assertThat(tax(charges)).isEqualTo(usd("20.14"));
  }

  @Test
  void aRegisteredShopCollectsVatInItsCheckoutEvenIfTheRestIsPaidOnDelivery() {
    Parcel parcel = sweater().under(Incoterm.DAP);
    assertThat(parcel.charges().total(PaymentPoint.DELIVERY)).isEqualTo(usd("61.75"));
    Assessment registered = parcel.soldBy(SellerFacts.of("cl-iva-registered")).charges();
    assertThat(registered.total(PaymentPoint.CHECKOUT)).isEqualTo(usd("61.75"));
    assertThat(registered.total(PaymentPoint.DELIVERY)).isEqualTo(usd("0.00"));
  }

  private static Parcel sweater() {
    return Parcel.from("PE").to("CL").shippedFor("25").holding("6110.11", "300");
  }

  private static Parcel guitar() {
    return Parcel.from("PE").to("CL").shippedFor("35").insuredFor("5").holding("9202.90", "560");
  }
}
