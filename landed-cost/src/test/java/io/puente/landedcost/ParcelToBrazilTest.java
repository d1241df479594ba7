package io.puente.landedcost;

import static io.puente.landedcost.Parcel.LANDED_COST;
import static io.puente.landedcost.Parcel.dollars;
import static io.puente.landedcost.Parcel.duty;
import static io.puente.landedcost.Parcel.fees;
import static io.puente.landedcost.Parcel.tax;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.MissingFact.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ParcelToBrazilTest {

  private static final SellerFacts CERTIFIED = SellerFacts.of("remessa-conforme");

  @Test
  void aShirtForFiftyDollarsPaidTwentyPercentInJuly2025() {
    Assessment charges =
        toSaoPaulo("CN").on("2025-07-24").soldBy(CERTIFIED).holding("6109.10", "50").charges();
    assertThat(duty(charges)).isEqualTo(usd("10.00"));
    assertThat(tax(charges)).isEqualTo(usd("12.29"));
    assertThat(charges.landed()).isEqualTo(dollars("72.29"));
  }

  @Test
  void aCertifiedShopsSweaterForFiftyDollarsPaysOnlyStateTax() {
    Assessment charges = toSaoPaulo("PE").soldBy(CERTIFIED).holding("6110.11", "50").charges();
    assertThat(duty(charges)).isEqualTo(usd("0.00"));
    assertThat(tax(charges)).isEqualTo(usd("10.24"));
    assertThat(charges.landed()).isEqualTo(dollars("60.24"));
  }

  @Test
  void freightRaisesABagForFortyFiveDollarsAboveTheFreeBand() {
    Assessment charges =
        toSaoPaulo("CO").soldBy(CERTIFIED).shippedFor("10").holding("4202.21", "45").charges();
    assertThat(duty(charges)).isEqualTo(usd("3.00"));
    assertThat(tax(charges)).isEqualTo(usd("11.88"));
    assertThat(charges.landed()).isEqualTo(dollars("69.88"));
  }

  /** The arithmetic of a bottle of wine; what else a drink owes is not in the data. */
  @Test
  void anUncertifiedShopPaysSixtyPercentFromTheFirstDollar() {
    Quote.Incomplete wine = toSaoPaulo("AR").shippedFor("10").holding("2204.21", "40").incomplete();
    assertThat(wine.missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.FIGURES);
    Assessment charges = wine.assessment();
    assertThat(duty(charges)).isEqualTo(usd("30.00"));
    assertThat(tax(charges)).isEqualTo(usd("16.39"));
    assertThat(charges.landed()).isEqualTo(dollars("96.39"));
  }

  @Test
  void theDeductionWasTwentyDollarsUntilMay2026AndIsThirtySince() {
    Parcel bag = toSaoPaulo("CO").soldBy(CERTIFIED).holding("4202.21", "100");
    assertThat(duty(bag.on("2026-05-11").charges())).isEqualTo(usd("40.00"));
    assertThat(duty(bag.on("2026-05-12").charges())).isEqualTo(usd("30.00"));
  }

  @Test
  void aMercosurDeclarationChangesNothingInTheSimplifiedRegimeAndTheQuoteSaysSo() {
    Parcel shoes = toSaoPaulo("AR").holding("6403.59", "40");
    Assessment declared = shoes.declared("ACE-18").charges();
    assertThat(declared.total()).isEqualTo(shoes.charges().total());
    assertThat(declared.notes())
        .extracting(Provision::id)
        .contains("br-preference-changes-nothing");
    assertThat(declared.notApplied())
        .filteredOn(one -> one.provision().id().equals("br-mercosur-preference"))
        .extracting(NotAppliedMeasure::reason)
        .containsExactly(new Reason.OtherChannel(Channel.COURIER));
  }

  @Test
  void eachStateHasItsRate() {
    Parcel sweater = Parcel.from("PE").soldBy(CERTIFIED).holding("6110.11", "50");
    assertThat(tax(sweater.to(Destination.of("BR", "MG")).charges())).isEqualTo(usd("12.50"));
    assertThat(tax(sweater.to(Destination.of("BR", "GO")).charges())).isEqualTo(usd("11.73"));
    Assessment rio = sweater.to(Destination.of("BR", "BR-RJ")).charges();
    assertThat(tax(rio)).isEqualTo(usd("12.50"));
    assertThat(rio.notes()).extracting(Provision::id).contains("br-icms-state-to-be-confirmed");
  }

  @Test
  void withoutAStateTheQuoteGivesTheRange() {
    Quote.Incomplete quote =
        Parcel.from("PE").to("BR").soldBy(CERTIFIED).holding("6110.11", "50").incomplete();
    assertThat(quote.missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.REGION);
    assertThat(quote.range()).isEqualTo(new Quote.Range(usd("10.24"), usd("12.50")));
  }

  @Test
  void anUnknownStateCountsAsNone() {
    var nowhere = Destination.of("BR", "ZZ");
    Parcel quote = Parcel.from("PE").to(nowhere).soldBy(CERTIFIED).holding("6110.11", "50");
    assertThat(quote.incomplete().range()).isEqualTo(new Quote.Range(usd("10.24"), usd("12.50")));
    assertThat(LandedCost.fromBundledData().regions(Country.of("BR"))).hasSize(27).contains("SP");
    assertThat(LandedCost.fromBundledData().regions(Country.of("CL"))).isEmpty();
  }

  @Test
  void thePostsDispatchFeeIsInReaisAndNeedsARate() {
    Parcel parcel = toSaoPaulo("PE").by(Channel.POST).holding("6110.11", "50");
    assertThat(parcel.incomplete().missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.EXCHANGE_RATE);
    var rate =
        new ExchangeRate(
            CurrencyUnit.USD,
            CurrencyUnit.of("BRL"),
            new BigDecimal("5.00"),
            "central bank",
            Instant.parse("2026-11-23T12:00:00Z"));
    var quote = (Quote.Complete) LANDED_COST.quote(parcel.consignment(), Rates.of(rate));
    assertThat(fees(quote.assessment())).isEqualTo(usd("3.00"));
  }

  @Test
  void aboveThreeThousandDollarsNoRuleOfTheSimplifiedRegimeAnswers() {
    assertThat(toSaoPaulo("PE").holding("6110.11", "3001").incomplete().missing())
        .extracting(MissingFact::kind)
        .containsOnly(MissingFact.Kind.RULE);
  }

  @Test
  void aMedicineForPersonalUsePaysNoDuty() {
    Parcel syrup = toSaoPaulo("UY").holding("3004.90", "100");
    assertThat(duty(syrup.charges())).isEqualTo(usd("0.00"));
    assertThat(tax(syrup.charges())).isEqualTo(usd("20.48"));
    Parcel stock = syrup.boughtBy(new BuyerFacts(false, null, null));
    assertThat(duty(stock.charges())).isEqualTo(usd("60.00"));
  }

  @Test
  void vapingDevicesAreRefused() {
    assertThat(toSaoPaulo("PY").holding("8543.40", "40").quote())
        .isInstanceOf(Quote.Prohibited.class);
  }

  /** CBS and IBS are charged from 2027; until the rules are reviewed, what was known is shown. */
  @Test
  void afterTheReviewDateWhatWasLastKnownIsKeptAsARange() {
    Parcel sweater = toSaoPaulo("PE").holding("6110.11", "50");
    Quote.Incomplete later = sweater.on("2027-01-01").incomplete();
    assertThat(later.missing()).extracting(MissingFact::kind).containsExactly(Kind.REVIEW);
    assertThat(later.missing().getFirst().details()).containsExactly("2026-12-31");
    Money known = sweater.on("2026-12-31").charges().total();
    assertThat(later.range()).isEqualTo(new Quote.Range(known, known));
    assertThat(later.assessment().total()).isEqualTo(known);
    assertThat(later.assessment().charges())
        .allSatisfy(
            charge ->
                assertThat(charge.provision().confidenceOn(LocalDate.of(2027, 1, 1)))
                    .isEqualTo(Confidence.LOW));
  }

  @Test
  void beforeTheFirstKnownDayNothingIsGuessed() {
    Quote.Incomplete early =
        toSaoPaulo("PE").on("2024-07-31").holding("6110.11", "50").incomplete();
    assertThat(early.missing()).extracting(MissingFact::kind).containsExactly(Kind.EFFECTIVE_LAW);
    assertThat(early.range()).isNull();
  }

  private static Parcel toSaoPaulo(String origin) {
    return Parcel.from(origin).to(Destination.of("BR", "SP"));
  }
}
