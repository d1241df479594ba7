package io.puente.landedcost;

import static io.puente.landedcost.Parcel.dollars;
import static io.puente.landedcost.Parcel.duty;
import static io.puente.landedcost.Parcel.fees;
import static io.puente.landedcost.Parcel.goods;
import static io.puente.landedcost.Parcel.tax;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A flat charge for light personal parcels, by weight and pair above, 2x2 by post. */
class ParcelToEcuadorTest {

  @Test
  void shirtsOfTwoKilosForAHundredAndTwentyDollarsPayTwentyDollars() {
    Assessment charges = shirts("120", 2000).charges();
    assertThat(charges.total()).isEqualTo(usd("20.00"));
    assertThat(charges.landed()).isEqualTo(dollars("140.00"));
  }

  @Test
  void aToyForADollarAndAHalfByPostPaysNothing() {
    Parcel toy = Parcel.from("CN").to("EC").by(Channel.POST);
    assertThat(toy.holding(goods("9503.00", "CN", "1.5").withWeightGrams(1000)).charges().total())
        .isEqualTo(usd("0.00"));
    assertThat(toy.holding(goods("9503.00", "CN", "2.5").withWeightGrams(1000)).charges().total())
        .isEqualTo(usd("20.00"));
  }

  @Test
  void shirtsOfFiveKilosPayByWeightAndByValueThenFodinfaAndVat() {
    Assessment charges = shirts("120", 5000).charges();
    assertThat(duty(charges)).isEqualTo(usd("39.50"));
    assertThat(fees(charges)).isEqualTo(usd("0.60"));
    assertThat(tax(charges)).isEqualTo(usd("24.02"));
  }

  @Test
  void shoesPayByThePair() {
    Line shoes =
        Line.of("shoes", HsCode.of("6403.59"), Country.of("CO"), dollars("500"), 4)
            .withWeightGrams(6000);
    assertThat(duty(Parcel.from("CO").to("EC").holding(shoes).charges())).isEqualTo(usd("74.00"));
  }

  @Test
  void declaredShirtsOfTheAndesPayNoDuty() {
    Parcel shirts =
        Parcel.from("PE").to("EC").holding(goods("6109.10", "PE", "450").withWeightGrams(3000));
    Assessment charges = shirts.declared("CAN").charges();
    assertThat(duty(charges)).isEqualTo(usd("0.00"));
    assertThat(fees(charges)).isEqualTo(usd("2.25"));
    assertThat(tax(charges)).isEqualTo(usd("67.84"));
  }

  @Test
  void withoutAWeightTheQuoteAsksForIt() {
    assertThat(Parcel.from("US").to("EC").holding("6109.10", "120").incomplete().missing())
        .extracting(MissingFact::kind)
        .contains(MissingFact.Kind.WEIGHT);
  }

  @Test
  void aBuyerWhoHasUsedTheYearlyAllowancePaysInFull() {
    var rich = new BuyerFacts(true, dollars("1500"), null);
    assertThat(shirts("120", 2000).boughtBy(rich).charges().total()).isEqualTo(usd("45.14"));
    assertThat(shirts("100", 2000).boughtBy(rich).charges().total()).isEqualTo(usd("20.00"));
    assertThat(shirts("100", 2000).charges().notes())
        .extracting(Provision::id)
        .contains("ec-yearly-allowance");
  }

  @Test
  void otherGoodsAboveTheLimitsOweADutyThatTheDataDoesNotHold() {
    Line guitar = goods("9202.90", "CO", "600").withWeightGrams(3000);
    assertThat(Parcel.from("CO").to("EC").holding(guitar).incomplete().missing())
        .extracting(MissingFact::kind)
        .contains(MissingFact.Kind.TARIFF_RATE);
  }

  @Test
  void whatMailPaidBeforeTheDecreeIsNotKnown() {
    Parcel toy = Parcel.from("CN").to("EC").by(Channel.POST).on("2025-08-08");
    assertThat(
            toy.holding(goods("9503.00", "CN", "1.5").withWeightGrams(1000)).incomplete().missing())
        .extracting(MissingFact::kind)
        .containsOnly(MissingFact.Kind.RULE);
  }

  private static Parcel shirts(String price, long grams) {
    return Parcel.from("US").to("EC").holding(goods("6109.10", "US", price).withWeightGrams(grams));
  }
}
