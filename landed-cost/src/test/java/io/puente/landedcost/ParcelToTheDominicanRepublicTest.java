package io.puente.landedcost;

import static io.puente.landedcost.Parcel.dollars;
import static io.puente.landedcost.Parcel.duty;
import static io.puente.landedcost.Parcel.goods;
import static io.puente.landedcost.Parcel.tax;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Free by courier up to USD 200; above, ITBIS on a duty that depends on the code. */
class ParcelToTheDominicanRepublicTest {

  @Test
  void aShirtForAHundredAndFiftyDollarsPaysNothing() {
    Assessment charges = shirt("150").charges();
    assertThat(charges.total()).isEqualTo(usd("0.00"));
    assertThat(charges.landed()).isEqualTo(dollars("150"));
  }

  /** 20 cents are the most that customs charge the courier for 200 grams. */
  @Test
  void aMoreExpensiveShirtIsGivenAsARangeOfTheTariffsRates() {
    Quote.Incomplete quote = shirt("300").shippedFor("30").incomplete();
    assertThat(quote.range()).isEqualTo(new Quote.Range(usd("59.40"), usd("137.48")));
  }

  @Test
  void aDeclaredAmericanShirtPaysOnlyItbis() {
    Assessment charges = shirt("300").shippedFor("30").declared("CAFTA-DR").charges();
    assertThat(duty(charges)).isEqualTo(usd("0.00"));
    assertThat(tax(charges)).isEqualTo(usd("59.40"));
  }

  @Test
  void whatMailPaysIsNotGuessed() {
    assertThat(shirt("150").by(Channel.POST).quote()).isInstanceOf(Quote.Incomplete.class);
  }

  @Test
  void rumOwesASelectiveTaxThatTheDataDoesNotHold() {
    Line bottle = goods("2208.40", "GT", "250").withWeightGrams(1400);
    Parcel rum = Parcel.from("GT").to("DO").holding(bottle).declared("DO-CENTRAL-AMERICA");
    assertThat(rum.incomplete().missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.FIGURES);
  }

  private static Parcel shirt(String price) {
    Line shirt = goods("6109.10", "US", price).withWeightGrams(200);
    return Parcel.from("US").to("DO").holding(shirt);
  }
}
