package io.puente.landedcost;

import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two countries whose sources are old or contradict each other. */
class ParcelToParaguayAndBoliviaTest {

  @Test
  void aPonchoToParaguayPaysTenToThirteenPercent() {
    Quote.Incomplete quote = poncho("PY", "90").incomplete();
    assertThat(quote.range()).isEqualTo(new Quote.Range(usd("9.00"), usd("11.70")));
  }

  @Test
  void aMoreExpensivePonchoToParaguayOwesADutyOfUnknownRate() {
    assertThat(poncho("PY", "150").incomplete().range()).isNull();
    assertThat(poncho("PY", "150").declared("ACE-36").incomplete().range())
        .isEqualTo(new Quote.Range(usd("15.00"), usd("19.50")));
  }

  @Test
  void mailToParaguayMayBeFree() {
    assertThat(poncho("PY", "90").by(Channel.POST).incomplete().range())
        .isEqualTo(new Quote.Range(usd("0.00"), usd("11.70")));
  }

  @Test
  void aSweaterToBoliviaIsARangeAndADeclaredOneIsNot() {
    Parcel sweater = Parcel.from("PE").to("BO").holding("6110.19", "200");
    assertThat(sweater.incomplete().range())
        .isEqualTo(new Quote.Range(usd("29.88"), usd("121.83")));
    assertThat(sweater.declared("CAN").charges().total()).isEqualTo(usd("29.88"));
  }

  @Test
  void whetherAHundredDollarsAreFreeInBoliviaIsNotGuessed() {
    Parcel sweater = Parcel.from("PE").to("BO").holding("6110.19", "100").declared("CAN");
    assertThat(sweater.incomplete().range()).isEqualTo(new Quote.Range(usd("0.00"), usd("14.94")));
  }

  private static Parcel poncho(String country, String price) {
    return Parcel.from("BO").to(country).holding("6214.20", price);
  }
}
