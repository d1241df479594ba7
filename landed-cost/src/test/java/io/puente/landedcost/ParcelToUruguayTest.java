package io.puente.landedcost;

import static io.puente.landedcost.Parcel.dollars;
import static io.puente.landedcost.Parcel.duty;
import static io.puente.landedcost.Parcel.tax;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A single rate until April 2026; since May a yearly allowance that pays VAT. */
class ParcelToUruguayTest {

  @Test
  void aBrazilianShirtWithinTheAllowancePaysOnlyVat() {
    Assessment charges = shirt("BR").boughtBy(hasUsed("0")).charges();
    assertThat(duty(charges)).isEqualTo(usd("0.00"));
    assertThat(tax(charges)).isEqualTo(usd("22.00"));
    assertThat(charges.landed()).isEqualTo(dollars("122.00"));
  }

  @Test
  void aChineseShirtPaidSixtyPercentInMarch2026() {
    Assessment charges = shirt("CN").on("2026-03-15").charges();
    assertThat(charges.total()).isEqualTo(usd("60.00"));
    assertThat(charges.landed()).isEqualTo(dollars("160.00"));
  }

  @Test
  void theSingleRateHadAMinimumOfTenDollars() {
    Parcel pin = shirt("CN").on("2026-03-15").holding("7117.19", "12");
    assertThat(pin.charges().total()).isEqualTo(usd("10.00"));
  }

  @Test
  void aShirtFromTheUnitedStatesPaysNoVatUpToTwoHundredDollars() {
    Parcel shirt = shirt("US").boughtBy(hasUsed("0"));
    assertThat(shirt.shippedFor("25").charges().total()).isEqualTo(usd("0.00"));
    assertThat(shirt.holding("6109.10", "250").charges().total()).isEqualTo(usd("55.00"));
  }

  @Test
  void aParcelAboveTheAllowancePaysTheSingleRate() {
    var late = new BuyerFacts(true, dollars("750"), 2);
    assertThat(shirt("BR").boughtBy(late).charges().total()).isEqualTo(usd("60.00"));
    var fourth = new BuyerFacts(true, dollars("90"), 3);
    assertThat(shirt("BR").boughtBy(fourth).charges().total()).isEqualTo(usd("60.00"));
  }

  @Test
  void withoutTheBuyersUseOfTheAllowanceTheQuoteGivesARange() {
    Quote.Incomplete quote = shirt("BR").incomplete();
    assertThat(quote.missing())
        .extracting(MissingFact::kind)
        .containsOnly(MissingFact.Kind.ALLOWANCE_USED);
    assertThat(quote.range()).isEqualTo(new Quote.Range(usd("22.00"), usd("60.00")));
  }

  @Test
  void whetherVatCountsTheShippingIsNotSure() {
    Quote.Incomplete quote = shirt("BR").boughtBy(hasUsed("0")).shippedFor("30").incomplete();
    assertThat(quote.range()).isEqualTo(new Quote.Range(usd("22.00"), usd("28.60")));
  }

  @Test
  void aMercosurDeclarationChangesNothingForAParcelAndTheQuoteSaysSo() {
    Assessment declared = shirt("BR").boughtBy(hasUsed("0")).declared("ACE-18").charges();
    assertThat(declared.total()).isEqualTo(usd("22.00"));
    assertThat(declared.notes())
        .extracting(Provision::id)
        .contains("uy-preference-changes-nothing", "uy-start-to-be-confirmed");
  }

  private static Parcel shirt(String origin) {
    return Parcel.from(origin).to("UY").holding("6109.10", "100");
  }

  private static BuyerFacts hasUsed(String amount) {
    return new BuyerFacts(true, dollars(amount), null);
  }
}
