package io.puente.landedcost;

import static io.puente.landedcost.Parcel.dollars;
import static io.puente.landedcost.Parcel.duty;
import static io.puente.landedcost.Parcel.fees;
import static io.puente.landedcost.Parcel.tax;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Allowance by courier, single rate by post, and what is asked when neither is certain. */
class ParcelToArgentinaTest {

  @Test
  void aToyForThreeHundredDollarsWithinTheAllowancePaysOnlyVat() {
    Assessment charges = toBuenosAires("US", "9503.00", "300").boughtBy(hasHad(1)).charges();
    assertThat(duty(charges)).isEqualTo(usd("0.00"));
    assertThat(tax(charges)).isEqualTo(usd("63.00"));
    assertThat(fees(charges)).isEqualTo(usd("0.00"));
    assertThat(charges.landed()).isEqualTo(dollars("363.00"));
  }

  @Test
  void theFifthParcelOfTheYearStillHasTheAllowanceAndTheSixthDoesNot() {
    Parcel poncho = toBuenosAires("BO", "6214.20", "120");
    assertThat(poncho.boughtBy(hasHad(4)).charges().total()).isEqualTo(usd("25.20"));
    Quote.Incomplete sixth = poncho.boughtBy(hasHad(5)).incomplete();
    assertThat(sixth.missing())
        .extracting(MissingFact::kind)
        .containsOnly(MissingFact.Kind.TARIFF_RATE);
    assertThat(sixth.assessment().notApplied())
        .filteredOn(one -> one.provision().id().equals("ar-allowance"))
        .extracting(NotAppliedMeasure::reason)
        .containsExactly(new Reason.AllowanceUsed(null, 5));
  }

  @Test
  void anUnknownNumberOfParcelsIsAskedForAndARangeGiven() {
    Quote.Incomplete quote = toBuenosAires("BO", "6214.20", "120").incomplete();
    assertThat(quote.missing())
        .extracting(MissingFact::kind)
        .contains(MissingFact.Kind.ALLOWANCE_USED);
    assertThat(quote.range()).isEqualTo(new Quote.Range(usd("25.20"), usd("80.38")));
  }

  @Test
  void onlyTheValueAboveFourHundredDollarsPaysDutyAndADeclarationFreesIt() {
    Parcel poncho = toBuenosAires("BO", "6214.20", "500").boughtBy(hasHad(0));
    assertThat(poncho.incomplete().range())
        .isEqualTo(new Quote.Range(usd("108.63"), usd("150.98")));
    Assessment declared = poncho.declared("ACE-36").charges();
    assertThat(duty(declared)).isEqualTo(usd("0.00"));
    assertThat(fees(declared)).isEqualTo(usd("3.00"));
    assertThat(tax(declared)).isEqualTo(usd("105.63"));
  }

  @Test
  void whetherVatCountsTheShippingIsNotSureSoTheTotalIsARange() {
    Parcel toy = toBuenosAires("US", "9503.00", "300").boughtBy(hasHad(1)).shippedFor("50");
    assertThat(toy.incomplete().range()).isEqualTo(new Quote.Range(usd("63.00"), usd("73.50")));
  }

  @Test
  void mailIsFreeUpToFiftyDollarsAndPaysHalfOfTheRest() {
    Parcel book = toBuenosAires("ES", "4901.99", "50").by(Channel.POST);
    assertThat(book.charges().total()).isEqualTo(usd("0.00"));
    assertThat(book.holding("4901.99", "80").charges().total()).isEqualTo(usd("15.00"));
    assertThat(book.boughtBy(hasHad(12)).incomplete().missing())
        .extracting(MissingFact::kind)
        .containsOnly(MissingFact.Kind.RULE);
  }

  @Test
  void noRuleOfTheCourierRegimeAnswersAboveThreeThousandDollars() {
    assertThat(toBuenosAires("MX", "9202.90", "3001").incomplete().missing())
        .extracting(MissingFact::kind)
        .containsOnly(MissingFact.Kind.RULE);
  }

  private static Parcel toBuenosAires(String origin, String hs, String price) {
    return Parcel.from(origin).to("AR").holding(hs, price);
  }

  private static BuyerFacts hasHad(int parcels) {
    return new BuyerFacts(true, null, parcels);
  }
}
