package io.puente.landedcost;

import static io.puente.landedcost.Parcel.dollars;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Free below USD 100; above, ITBMS on a duty that depends on the code. */
class ParcelToPanamaTest {

  @Test
  void aShirtForEightyDollarsPaysNothing() {
    Assessment charges = shirt("80").charges();
    assertThat(charges.total()).isEqualTo(usd("0.00"));
    assertThat(charges.landed()).isEqualTo(dollars("80"));
  }

  @Test
  void aHundredDollarsIsNotLessThanAHundred() {
    assertThat(shirt("99.99").charges().total()).isEqualTo(usd("0.00"));
    Quote.Incomplete quote = shirt("100").incomplete();
    assertThat(quote.missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.TARIFF_RATE, MissingFact.Kind.FIGURES);
  }

  @Test
  void aDeclaredShirtPaysSevenPercentOnItsValueWithShippingAndAFeeThatWeDoNotKnow() {
    Assessment charges = shirt("200").shippedFor("20").declared("US-PA").incomplete().assessment();
    assertThat(charges.total()).isEqualTo(usd("15.40"));
    assertThat(charges.notes()).extracting(Provision::id).contains("pa-broker-needed");
  }

  @Test
  void centralAmericanCoffeeIsOutsideTheFreeTradeOfTheRegion() {
    Parcel region = Parcel.from("GT").to("PA");
    Quote.Incomplete cloth = region.holding("6302.51", "200").declared("CACM").incomplete();
    assertThat(cloth.assessment().total()).isEqualTo(usd("14.00"));
    assertThat(cloth.missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.FIGURES);
    assertThat(region.holding("0901.21", "200").declared("CACM").incomplete().missing())
        .extracting(MissingFact::kind)
        .contains(MissingFact.Kind.TARIFF_RATE);
  }

  private static Parcel shirt(String price) {
    return Parcel.from("US").to("PA").holding("6109.10", price);
  }
}
