package io.puente.landedcost;

import static io.puente.landedcost.Parcel.LANDED_COST;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuoteTest {

  private static final CurrencyUnit CLP = CurrencyUnit.of("CLP");

  @Test
  void aCountryWithoutRulesSaysSo() {
    assertThat(Parcel.from("CO").to("JP").holding("4202.21", "90").quote())
        .isEqualTo(new Quote.CannotQuoteYet(Country.of("JP")));
  }

  @Test
  void everyChargeNamesItsSourceItsDatesAndItsConfidence() {
    for (var charge : Parcel.from("CO").holding("4202.21.90", "150").charges().charges()) {
      Provision provision = charge.provision();
      assertThat(provision.source()).isNotBlank();
      assertThat(provision.checked() != null).isEqualTo(provision.confidence() == Confidence.HIGH);
      assertThat(provision.from()).isBeforeOrEqualTo(Parcel.NOVEMBER_2026);
      assertThat(charge.rate()).isNotBlank();
      assertThat(charge.base()).isEqualTo(Parcel.dollars("150"));
    }
  }

  @Test
  void everyMeasureIsChargedOrNotAppliedOrANote() {
    Assessment charges = Parcel.from("CO").holding("4202.21.90", "150").charges();
    assertThat(charges.notApplied())
        .extracting(one -> one.provision().id())
        .contains("us-de-minimis", "us-section-122", "us-301-brazil", "us-301-forced-labour-10")
        .doesNotContain("us-general", "us-mpf-informal-2027");
  }

  @Test
  void aBuyerWhoPaysOnDeliveryIsInformed() {
    Parcel bag = Parcel.from("CO").holding("4202.21.90", "150");
    assertThat(bag.charges().total(PaymentPoint.CHECKOUT)).isEqualTo(Parcel.usd("35.02"));
    assertThat(bag.under(Incoterm.DAP).charges().total(PaymentPoint.DELIVERY))
        .isEqualTo(Parcel.usd("35.02"));
  }

  @Test
  void aBuyerInPesosPaysWholePesosAndTheLawCountsInDollars() {
    Consignment parcel = inPesos();
    ExchangeRate rate = dollarsInPesos("950");
    var quote = (Quote.Complete) LANDED_COST.quote(parcel, Rates.of(rate));
    Assessment charges = quote.assessment();
    assertThat(charges.total()).isEqualTo(Money.ofMajor(CLP, 18050));
    assertThat(charges.lawTotal()).isEqualTo(Parcel.usd("19.00"));
    assertThat(charges.exchangeRates()).containsExactly(rate);
  }

  @Test
  void aMissingRateIsNamedAndNothingIsGuessed() {
    var quote = (Quote.Incomplete) LANDED_COST.quote(inPesos(), Rates.none());
    assertThat(quote.assessment().charges()).isEmpty();
    assertThat(quote.range()).isNull();
    assertThat(quote.missing())
        .containsExactly(MissingFact.of(MissingFact.Kind.EXCHANGE_RATE, null, "CLP/USD", null));
  }

  @Test
  void freightApportionedToThreeLinesAddsUp() {
    BigMoney price = Parcel.dollars("200");
    List<Line> lines =
        List.of("one", "two", "three").stream()
            .map(id -> Line.of(id, HsCode.of("9202.90"), Country.of("PE"), price, 1))
            .toList();
    Assessment charges = Parcel.from("PE").to("CL").shippedFor("10").holding(lines).charges();
    assertThat(charges.total(ChargeKind.DUTY)).isEqualTo(Parcel.usd("36.60"));
    assertThat(charges.byLine().values().stream().reduce(Parcel.usd("0.00"), Money::plus))
        .isEqualTo(charges.total());
  }

  private static Consignment inPesos() {
    var shirt =
        Line.of(
            "shirt",
            HsCode.of("6109.10"),
            Country.of("PE"),
            BigMoney.of(CLP, new BigDecimal("95000")),
            1);
    return Consignment.of(
        Country.of("PE"),
        Destination.of("CL"),
        Parcel.NOVEMBER_2026,
        Channel.COURIER,
        BigMoney.zero(CLP),
        List.of(shirt));
  }

  private static ExchangeRate dollarsInPesos(String pesos) {
    return new ExchangeRate(
        CurrencyUnit.USD,
        CLP,
        new BigDecimal(pesos),
        "central bank",
        Instant.parse("2026-11-23T12:00:00Z"));
  }
}
