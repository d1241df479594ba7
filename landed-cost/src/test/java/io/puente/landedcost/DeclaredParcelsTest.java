package io.puente.landedcost;

import static io.puente.landedcost.Parcel.duty;
import static io.puente.landedcost.Parcel.fees;
import static io.puente.landedcost.Parcel.goods;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What agreements between neighbours free, and what stays. */
class DeclaredParcelsTest {

  /** Goods 1,000, freight 100: DTA 0.8% = 8.80; IVA 16% of 1,108.80 = 177.41. */
  @Test
  void formalImportsIntoMexicoUnderItsFreeTradeAgreements() {
    assertMexico("PE", "PACIFIC-ALLIANCE");
    assertMexico("CO", "ACE-33");
    assertMexico("PE", "ACE-67");
    assertMexico("BO", "ACE-66");
    assertMexico("PA", "MX-PANAMA");
    assertMexico("UY", "ACE-60");
    assertMexico("CR", "MX-CENTRAL-AMERICA");
    assertMexico("US", "USMCA");
  }

  private static void assertMexico(String origin, String agreement) {
    Parcel shawls = formal(origin, "MX").shippedFor("100").holding("6214.20", "1000");
    assertThat(total(shawls.declared(agreement))).as(agreement).isEqualTo(usd("186.21"));
  }

  @Test
  void whatAPartialAgreementFreesIsNotGuessed() {
    assertThat(formal("BR", "MX").holding("6214.20", "90").declared("ACE-53").quote())
        .isInstanceOf(Quote.Incomplete.class);
    assertThat(formal("AR", "MX").holding("6214.20", "90").declared("ACE-6").quote())
        .isInstanceOf(Quote.Incomplete.class);
    assertThat(formal("MX", "PY").holding("6214.20", "90").declared("ALADI-PAR").quote())
        .isInstanceOf(Quote.Incomplete.class);
    Line hats = goods("6505.00", "MX", "500").withWeightGrams(3000);
    assertThat(Parcel.from("MX").to("EC").holding(hats).declared("ACE-29").quote())
        .isInstanceOf(Quote.Incomplete.class);
  }

  /** Colombia and the Northern Triangle: VAT at the least, 15% and VAT on it at the most. */
  @Test
  void aColombianBagToTheNorthernTriangle() {
    assertThat(declaredBag("GT").range()).isEqualTo(new Quote.Range(usd("12.00"), usd("28.80")));
    assertThat(declaredBag("HN").range()).isEqualTo(new Quote.Range(usd("15.00"), usd("32.25")));
    Parcel back = Parcel.from("SV").to("CO").holding("6302.51", "300");
    assertThat(back.declared("CO-NORTHERN-TRIANGLE").incomplete().range())
        .isEqualTo(new Quote.Range(usd("57.00"), usd("92.70")));
  }

  private static Quote.Incomplete declaredBag(String country) {
    return Parcel.from("CO")
        .to(country)
        .holding("4202.21", "100")
        .declared("CO-NORTHERN-TRIANGLE")
        .incomplete();
  }

  /** Ponchos pay 10% IVA on 550; sugar is outside Mercosur and its duty is not in the data. */
  @Test
  void mercosurFreesPonchosAndNotSugar() {
    Parcel parcel = formal("AR", "PY").shippedFor("50");
    assertThat(total(parcel.holding("6214.20", "500").declared("ACE-18"))).isEqualTo(usd("55.00"));
    assertThat(parcel.holding("1701.13", "500").declared("ACE-18").quote())
        .isInstanceOf(Quote.Incomplete.class);
    Parcel uruguay = formal("BR", "UY");
    assertThat(total(uruguay.holding("6403.59", "200").declared("ACE-18"))).isEqualTo(usd("44.00"));
    assertThat(uruguay.holding("1701.13", "200").declared("ACE-18").quote())
        .isInstanceOf(Quote.Incomplete.class);
  }

  /** A formal import into Brazil owes taxes that are not in the data, whatever the duty. */
  @Test
  void brazilsAgreementsFreeTheDutyAlone() {
    for (var origin : new String[][] {{"CL", "ACE-35"}, {"PE", "ACE-58"}, {"CO", "ACE-72"}}) {
      Parcel parcel =
          Parcel.from(origin[0])
              .to(Destination.of("BR", "SP"))
              .by(Channel.FORMAL)
              .holding("6214.20", "500")
              .declared(origin[1]);
      assertThat(parcel.incomplete().missing())
          .flatExtracting(MissingFact::measures)
          .extracting(Provision::id)
          .containsExactly("br-taxes-formal");
    }
  }

  /** Goods 450, freight 30, 3 kg: 0.5% of 480 = 2.40; 15% of 482.40 = 72.36. */
  @Test
  void colombianShirtsAboveTheFlatRateOfEcuador() {
    Line shirts = goods("6109.10", "CO", "450").withWeightGrams(3000);
    Parcel parcel = Parcel.from("CO").to("EC").shippedFor("30").holding(shirts);
    assertThat(total(parcel.declared("CAN"))).isEqualTo(usd("74.76"));
    assertThat(total(parcel)).isEqualTo(usd("148.94"));
  }

  /** Law 6946: 1% of 115 = 1.15; VAT 13% of 116.15 = 15.10. */
  @Test
  void cosmeticsFromTheUnitedStatesToCostaRica() {
    Parcel box = Parcel.from("US").to("CR").shippedFor("15").holding("3304.99", "100");
    assertThat(total(box.declared("CAFTA-DR"))).isEqualTo(usd("16.25"));
  }

  /** Forced labour 12.5% of 200 stays on shoes; the fee goes. Shirts of the region owe nothing. */
  @Test
  void nicaraguanShoesAndShirtsDeclaredToTheUnitedStates() {
    Parcel shoes = Parcel.from("NI").holding("6403.59.90", "200").declared("CAFTA-DR");
    assertThat(total(shoes)).isEqualTo(usd("25.00"));
    Parcel shirts = Parcel.from("NI").holding("6109.10.00", "200").declared("CAFTA-DR");
    assertThat(total(shirts)).isEqualTo(usd("0.00"));
  }

  /** 6.4% of 100 goes; Jamaica is not among the sixty; the fee stays. */
  @Test
  void jamaicanSauceUnderTheCaribbeanInitiative() {
    Parcel sauce = Parcel.from("JM").holding("2103.90.90", "100");
    assertThat(total(sauce)).isEqualTo(usd("9.17"));
    assertThat(total(sauce.declared("CBERA"))).isEqualTo(usd("2.77"));
    assertThat(duty(sauce.charges())).isEqualTo(usd("6.40"));
  }

  /** 9% of 150 without, 7.2% = 10.80 under the initiative, nothing under the partnership. */
  @Test
  void aJamaicanBagUnderEitherOfTwoProgrammes() {
    Parcel bag = Parcel.from("JM").holding("4202.21.90", "150");
    assertThat(duty(bag.charges())).isEqualTo(usd("13.50"));
    assertThat(duty(bag.declared("CBERA").charges())).isEqualTo(usd("10.80"));
    assertThat(duty(bag.declared("CBTPA").charges())).isEqualTo(usd("0.00"));
    assertThat(duty(bag.on("2026-06-15").declared("CBTPA").charges())).isEqualTo(usd("15.00"));
  }

  /** 5% of 5,000 = 250 and 12.5% = 625; the fee of 17.32 is raised to 34.58. */
  @Test
  void aCaseOfChileanSilverToTheUnitedStates() {
    Parcel silver = formal("CL", "US").holding("7113.11.50", "5000");
    assertThat(fees(silver.charges())).isEqualTo(usd("34.58"));
    assertThat(total(silver)).isEqualTo(usd("909.58"));
    assertThat(total(silver.declared("US-CL"))).isEqualTo(usd("625.00"));
    assertThat(fees(silver.on("2026-06-15").charges())).isEqualTo(usd("33.58"));
  }

  private static Parcel formal(String origin, String destination) {
    return Parcel.from(origin).to(destination).by(Channel.FORMAL);
  }

  private static Money total(Parcel parcel) {
    return parcel.charges().total();
  }
}
