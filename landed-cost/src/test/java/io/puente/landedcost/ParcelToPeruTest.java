package io.puente.landedcost;

import static io.puente.landedcost.Parcel.dollars;
import static io.puente.landedcost.Parcel.duty;
import static io.puente.landedcost.Parcel.tax;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Free up to USD 200, then 4% and 18%. */
class ParcelToPeruTest {

  @Test
  void aColombianBagForAHundredAndFiftyDollarsPaysNothingWhateverItsShippingCosts() {
    Assessment charges = bag("150").shippedFor("20").charges();
    assertThat(charges.total()).isEqualTo(usd("0.00"));
    assertThat(charges.landed()).isEqualTo(dollars("170"));
    assertThat(bag("200").shippedFor("60").charges().total()).isEqualTo(usd("0.00"));
  }

  @Test
  void aBagForThreeHundredDollarsPaysFourPercentAndEighteenOnTheSum() {
    Assessment charges = bag("300").shippedFor("30").charges();
    assertThat(duty(charges)).isEqualTo(usd("13.20"));
    assertThat(tax(charges)).isEqualTo(usd("61.78"));
  }

  @Test
  void byPostTheSameRuleHolds() {
    assertThat(bag("300").shippedFor("30").by(Channel.POST).charges().total())
        .isEqualTo(usd("74.98"));
  }

  @Test
  void whetherADeclarationLowersTheSingleRateIsNotGuessed() {
    Quote.Incomplete declared = bag("300").shippedFor("30").declared("CAN").incomplete();
    assertThat(declared.range()).isEqualTo(new Quote.Range(usd("59.40"), usd("74.98")));
  }

  @Test
  void aFormalImportIsGivenAsARange() {
    Quote.Incomplete quote = bag("3000").by(Channel.FORMAL).incomplete();
    assertThat(quote.range()).isEqualTo(new Quote.Range(usd("663.90"), usd("1322.34")));
  }

  @Test
  void usedClothingIsRefused() {
    assertThat(Parcel.from("US").to("PE").holding("6309.00", "40").quote())
        .isInstanceOf(Quote.Prohibited.class);
  }

  private static Parcel bag(String price) {
    return Parcel.from("CO").to("PE").holding("4202.21", price);
  }
}
