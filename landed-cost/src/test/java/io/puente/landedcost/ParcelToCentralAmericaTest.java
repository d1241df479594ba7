package io.puente.landedcost;

import static io.puente.landedcost.Parcel.fees;
import static io.puente.landedcost.Parcel.goods;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Countries of which little is certain: each quote says so, by a range or by rows to be confirmed.
 */
class ParcelToCentralAmericaTest {

  @Test
  void aHammockToCostaRicaPaysBetweenTheLeastAndTheMostOfTheTariff() {
    Quote.Incomplete quote = hammock("CR").incomplete();
    assertThat(quote.range()).isEqualTo(new Quote.Range(usd("14.13"), usd("31.08")));
    assertThat(quote.assessment().notes())
        .extracting(Provision::id)
        .contains("cr-family-exemption");
  }

  @Test
  void declaredHammocksPayTheInternalTaxesAndEveryRowIsToBeConfirmed() {
    assertDeclared("CR", "14.13");
    assertDeclared("GT", "12.00");
    assertDeclared("HN", "15.00");
    assertDeclared("NI", "15.00");
  }

  @Test
  void guatemalaHondurasAndNicaraguaTaxFromTheFirstDollar() {
    assertThat(hammock("GT").incomplete().range())
        .isEqualTo(new Quote.Range(usd("12.00"), usd("28.80")));
    assertThat(hammock("HN").incomplete().range())
        .isEqualTo(new Quote.Range(usd("15.00"), usd("32.25")));
    assertThat(hammock("NI").incomplete().range())
        .isEqualTo(new Quote.Range(usd("15.00"), usd("32.25")));
  }

  @Test
  void inElSalvadorAPurchaseUpToThreeHundredDollarsPaysNoDutyAndItsVatIsDisputed() {
    Quote.Incomplete quote = hammock("SV").by(Channel.POST).incomplete();
    assertThat(quote.range()).isEqualTo(new Quote.Range(usd("0.00"), usd("13.00")));
    assertThat(fees(hammock("SV").incomplete().assessment())).isEqualTo(usd("18.00"));
  }

  @Test
  void twoAgreementsOfOneOriginAreCountedOnce() {
    Line line = goods("5608.90", "SV", "100");
    Line both =
        line.withDeclarations(
            Parcel.declaration("CACM", line.origin(), Parcel.NOVEMBER_2026),
            Parcel.declaration("CAFTA-DR", line.origin(), Parcel.NOVEMBER_2026));
    assertThat(Parcel.from("SV").to("GT").holding(both).charges().total()).isEqualTo(usd("12.00"));
  }

  private static void assertDeclared(String country, String total) {
    Assessment charges = hammock(country).declared("MX-CENTRAL-AMERICA").charges();
    assertThat(charges.total()).isEqualTo(usd(total));
    assertThat(charges.charges())
        .extracting(charge -> charge.provision().confidence())
        .containsOnly(Confidence.LOW);
  }

  private static Parcel hammock(String country) {
    return Parcel.from("MX").to(country).holding("5608.90", "100");
  }
}
