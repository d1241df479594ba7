package io.puente.landedcost;

import static io.puente.landedcost.Parcel.dollars;
import static io.puente.landedcost.Parcel.goods;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What one parcel pays by the law of July 2025, March 2026, June 2026 and November 2026. */
class SameParcelOnFourDaysTest {

  private static final List<String> DAYS =
      List.of("2025-07-15", "2026-03-15", "2026-06-15", "2026-11-15");

  @Test
  void aColombianBagToTheUnitedStatesWasFreeThenPaidTheSurchargeThenTheForcedLabourDuty() {
    assertThat(totals(bag().to("US"))).containsExactly("0.00", "31.19", "31.19", "35.02");
  }

  @Test
  void aBrazilianShirtToTheUnitedStatesPaysTwoMoreDutiesSinceJuly2026() {
    assertThat(totals(Parcel.from("BR").holding("6109.10.00", "100")))
        .containsExactly("0.00", "29.19", "29.19", "56.77");
  }

  @Test
  void aMailedBagToTheUnitedStatesPaidNothingThenTheSurchargeAloneThenEverything() {
    assertThat(totals(bag().to("US").by(Channel.POST)))
        .containsExactly("0.00", "15.00", "15.00", "32.25");
  }

  @Test
  void aMexicanGuitarByPostMeetsALaneSuspendedSinceAugust2025() {
    Parcel mailed = Parcel.from("MX").by(Channel.POST).holding("9202.90.40", "400");
    assertThat(totals(mailed)).containsExactly("0.00", "suspended", "suspended", "suspended");
    assertThat(totals(mailed.by(Channel.COURIER)))
        .containsExactly("0.00", "77.49", "77.49", "77.57");
  }

  @Test
  void aBagOfACertifiedShopToBrazilPaidTwentyPercentThenOnlyStateTax() {
    Parcel wallet =
        Parcel.from("CO")
            .to(Destination.of("BR", "SP"))
            .soldBy(SellerFacts.of("remessa-conforme"))
            .holding("4202.31", "40");
    assertThat(totals(wallet)).containsExactly("17.83", "17.83", "8.19", "8.19");
  }

  @Test
  void aBagToMexicoPaidNineteenPercentThenThirtyThreeAndAHalf() {
    assertThat(totals(bag().to("MX"))).containsExactly("28.50", "50.25", "50.25", "50.25");
  }

  @Test
  void aBagToChilePaidDutyAndVatThenOnlyVat() {
    assertThat(totals(bag().to("CL"))).containsExactly("39.21", "28.50", "28.50", "28.50");
  }

  @Test
  void shirtsToUruguayPaidTheSingleRateUntilTheAllowanceOfMay2026() {
    Parcel shirts =
        Parcel.from("PE")
            .to("UY")
            .boughtBy(new BuyerFacts(true, dollars("0"), 0))
            .holding("6109.10", "100");
    assertThat(totals(shirts)).containsExactly("60.00", "60.00", "22.00", "22.00");
  }

  @Test
  void parcelsToCountriesWhoseLawStoodStillPayTheSameOnAllDays() {
    assertThat(totals(bag().to("PE"))).containsExactly("0.00", "0.00", "0.00", "0.00");
    assertThat(totals(bag().to("DO").holding(goods("4202.21", "CO", "150").withWeightGrams(900))))
        .containsExactly("0.00", "0.00", "0.00", "0.00");
    assertThat(totals(Parcel.from("EC").to("CO").holding("4602.19", "150")))
        .containsExactly("28.50", "28.50", "28.50", "28.50");
    assertThat(totals(bag().to("AR").boughtBy(new BuyerFacts(true, null, 0))))
        .containsExactly("31.50", "31.50", "31.50", "31.50");
    assertThat(totals(bag().to("PA").holding("4202.31", "60")))
        .containsExactly("0.00", "0.00", "0.00", "0.00");
    Line light = goods("4202.21", "CO", "150").withWeightGrams(900);
    assertThat(totals(bag().to("EC").holding(light)))
        .containsExactly("20.00", "20.00", "20.00", "20.00");
  }

  private static Parcel bag() {
    return Parcel.from("CO").holding("4202.21.90", "150");
  }

  private static List<String> totals(Parcel parcel) {
    return DAYS.stream().map(day -> total(parcel.on(day).quote())).toList();
  }

  private static String total(Quote quote) {
    return switch (quote) {
      case Quote.Complete(var charges) -> charges.total().getAmount().toPlainString();
      case Quote.Incomplete(var charges, var missing, var range) -> "incomplete " + missing;
      case Quote.SuspendedLane lane -> "suspended";
      case Quote.Prohibited goods -> "prohibited";
      case Quote.CannotQuoteYet none -> "cannot quote";
    };
  }
}
