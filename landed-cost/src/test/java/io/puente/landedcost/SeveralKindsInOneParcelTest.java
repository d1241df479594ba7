package io.puente.landedcost;

import static io.puente.landedcost.Parcel.declaration;
import static io.puente.landedcost.Parcel.dollars;
import static io.puente.landedcost.Parcel.duty;
import static io.puente.landedcost.Parcel.fees;
import static io.puente.landedcost.Parcel.goods;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Duties by weight, by the piece and by the pair, and goods of several origins together. */
class SeveralKindsInOneParcelTest {

  /** Ten pairs at USD 10: 10 × 0.90 + 20% of 100 = 29.00; Brazil 25%, forced labour 12.5%. */
  @Test
  void brazilianSneakersPayByThePairAndByTheirPrice() {
    Parcel sneakers = Parcel.from("BR").holding(pieces("sneakers", "6404.19.89", "BR", "100", 10));
    assertThat(sneakers.on("2025-07-15").charges().total()).isEqualTo(usd("0.00"));
    assertThat(sneakers.on("2026-03-15").charges().total()).isEqualTo(usd("41.69"));
    assertThat(sneakers.on("2026-06-15").charges().total()).isEqualTo(usd("41.69"));
    assertThat(duty(sneakers.charges())).isEqualTo(usd("66.50"));
    assertThat(sneakers.charges().total()).isEqualTo(usd("69.27"));
  }

  /** 3 kg × 0.135 + 6.3% of 80 + 4 × 0.019 = 5.521; forced labour 12.5% = 10.00. */
  @Test
  void uruguayanFeltHatsPayByWeightByPriceAndByTheHat() {
    Line hats = pieces("hats", "6505.00.08", "UY", "80", 4);
    Assessment charges = Parcel.from("UY").holding(hats.withWeightGrams(3000)).charges();
    assertThat(duty(charges)).isEqualTo(usd("15.52"));
    assertThat(Parcel.from("UY").holding(hats).incomplete().missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.WEIGHT);
  }

  /** 5 kg × 0.019 = 0.095; Brazil's 25% spares honey, the forced-labour 12.5% = 7.50 does not. */
  @Test
  void brazilianHoneyIsOnOneListOfExemptGoodsAndNotOnTheOther() {
    Assessment charges =
        Parcel.from("BR").holding(goods("0409.00.00", "BR", "60").withWeightGrams(5000)).charges();
    assertThat(charges.total(ChargeKind.ADDITIONAL_DUTY)).isEqualTo(usd("7.50"));
    assertThat(charges.total(ChargeKind.DUTY)).isEqualTo(usd("0.10"));
    assertThat(charges.total()).isEqualTo(usd("10.37"));
  }

  /** Chocolate 6% of 50 + 10% of 50 = 8.00; roasted coffee is free and exempt; fee 2.77. */
  @Test
  void anEcuadorianBoxOfChocolateAndCoffeePaysOnTheChocolate() {
    Line chocolate = pieces("chocolate", "1806.32.90", "EC", "50", 10);
    Line coffee = pieces("coffee", "0901.21.00", "EC", "40", 2);
    Assessment charges = Parcel.from("EC").shippedFor("22").holding(chocolate, coffee).charges();
    assertThat(duty(charges)).isEqualTo(usd("8.00"));
    assertThat(charges.total()).isEqualTo(usd("10.77"));
    assertThat(charges.byLine().get("coffee")).isEqualTo(usd("1.23"));
  }

  /**
   * Guitar: declared, nothing. Blouse: 15.4% + 10% of 90 = 22.86. Bag: 9% of 100 = 9.00, Paraguay
   * is not on the list. The fee of 2.77 is owed because two lines are not declared.
   */
  @Test
  void aMexicanShopSendsThingsOfThreeOrigins() {
    Line guitar =
        pieces("guitar", "9202.90.40", "MX", "400", 1)
            .withDeclarations(declaration("USMCA", Country.of("MX"), Parcel.NOVEMBER_2026));
    Line blouse = pieces("blouse", "6206.30.30", "GT", "90", 1);
    Line bag = pieces("bag", "4202.21.90", "PY", "100", 1);
    Assessment charges = Parcel.from("MX").shippedFor("30").holding(guitar, blouse, bag).charges();
    assertThat(duty(charges)).isEqualTo(usd("31.86"));
    assertThat(fees(charges)).isEqualTo(usd("2.77"));
    assertThat(charges.total()).isEqualTo(usd("34.63"));
  }

  /** Spain: 9% of 150 = 13.50, topped up to 10% = 1.50. Wool at 16% is above 10% already. */
  @Test
  void spanishGoodsAreToppedUpOnlyBelowTenPercent() {
    Line bag = pieces("bag", "4202.21.90", "ES", "150", 1);
    Line sweater = pieces("sweater", "6110.11.00", "ES", "100", 1);
    Assessment charges = Parcel.from("ES").holding(bag, sweater).charges();
    assertThat(charges.total(ChargeKind.ADDITIONAL_DUTY)).isEqualTo(usd("1.50"));
    assertThat(charges.total()).isEqualTo(usd("33.77"));
  }

  /** Two bags of 30 and of 21 are one parcel of 51: 60% of 51 − 30 = 0.60; 17% por dentro. */
  @Test
  void brazilLooksAtTheParcelAndNotAtItsLines() {
    Parcel parcel =
        Parcel.from("CO")
            .to(Destination.of("BR", "SP"))
            .soldBy(SellerFacts.of("remessa-conforme"))
            .holding(
                pieces("one", "4202.21", "CO", "30", 1), pieces("two", "4202.21", "PE", "21", 1));
    assertThat(duty(parcel.charges())).isEqualTo(usd("0.60"));
    assertThat(parcel.charges().total()).isEqualTo(usd("11.17"));
  }

  /** Shirts 3 kg × 5.50 + shoes 2 × 6.00 = 28.50; 10% of 520 = 52.00; then 0.5% and 15%. */
  @Test
  void shirtsAndShoesToEcuadorPayByWeightAndByThePair() {
    Line shirts = pieces("shirts", "6109.10", "PE", "350", 6).withWeightGrams(3000);
    Line shoes = pieces("shoes", "6403.59", "PE", "150", 2).withWeightGrams(2000);
    Assessment charges =
        Parcel.from("PE").to("EC").shippedFor("20").holding(shirts, shoes).charges();
    assertThat(duty(charges)).isEqualTo(usd("80.50"));
    assertThat(fees(charges)).isEqualTo(usd("2.60"));
    assertThat(charges.total(ChargeKind.TAX)).isEqualTo(usd("90.47"));
  }

  private static Line pieces(String id, String hs, String origin, String price, int quantity) {
    return Line.of(id, HsCode.of(hs), Country.of(origin), dollars(price), quantity);
  }
}
