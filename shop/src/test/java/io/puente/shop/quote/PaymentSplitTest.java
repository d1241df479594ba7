package io.puente.shop.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.puente.landedcost.BuyerFacts;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Destination;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.Incoterm;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Line;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.landedcost.SellerFacts;
import io.puente.landedcost.Transport;
import io.puente.payments.money.PriceEnding;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.postage.ShippingChannel;
import io.puente.trade.quote.Breakdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A cup of USD 32 from Puebla, sent for USD 22.80; what moves is the money. */
class PaymentSplitTest {

  private static final LandedCost LAWS = LandedCost.fromBundledData();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final PaymentSplit.Price PRICE =
      new PaymentSplit.Price(Money.parse("USD 32.00"), Money.parse("USD 22.80"));

  private static Breakdown cupTo(Market market, Channel channel, Incoterm duties) {
    Consignment cup =
        new Consignment(
            Country.of("MX"),
            new Destination(Country.of(market.country()), null),
            DAY,
            channel,
            Transport.AIR,
            SellerFacts.none(),
            BuyerFacts.person(),
            duties,
            PRICE.shipping().toBigMoney(),
            BigMoney.zero(CurrencyUnit.USD),
            List.of(
                Line.of(
                        "cup",
                        HsCode.of("6912004400"),
                        Country.of("MX"),
                        PRICE.goods().toBigMoney(),
                        1)
                    .withWeightGrams(400L)));
    if (LAWS.quote(cup, Rates.none()) instanceof Quote.Complete(var assessment)) {
      return Breakdown.of(assessment, market.locale());
    }
    throw new AssertionError("the cup has no complete quote to " + market.country());
  }

  private static Market market(String language, String country) {
    return new Market(
        language + "-" + country.toLowerCase(Locale.ROOT),
        language,
        country,
        CurrencyUnit.USD,
        BigDecimal.ONE,
        PriceEnding.parse(""));
  }

  private static PaymentSplit who(Breakdown quote, Market market, ShippingChannel channel) {
    return PaymentSplit.of(
        quote, PRICE, false, channel, "Barro Azul", market, Texts.in(market.language()));
  }

  @Test
  void aBuyerWhoPaysTheDutiesToTheShopPaysNothingOnDelivery() {
    Market market = market("en", "US");

    PaymentSplit who =
        who(cupTo(market, Channel.COURIER, Incoterm.DDP), market, ShippingChannel.COURIER);

    assertThat(who.moves())
        .containsExactly(
            new PaymentSplit.Move(
                "You pay the shop, Barro Azul, now",
                "goods $32.00 + shipping $22.80 + duties $6.40 + clearance fees $2.77",
                "$63.97"),
            new PaymentSplit.Move(
                "With part of that, Barro Azul pays United States customs, through the carrier",
                "duties $6.40 + clearance fees $2.77",
                "$9.17"),
            new PaymentSplit.Move(
                "On delivery, you pay the courier",
                "Nothing: what the import costs is in what the shop gets.",
                "$0.00"));
    assertThat(who.together()).isEmpty();
  }

  @Test
  void aBuyerWhoPaysTheDutiesOnDeliverySeesHowMuchAndToWhom() {
    Market market = market("es", "CL");

    PaymentSplit who = who(cupTo(market, Channel.POST, Incoterm.DAP), market, ShippingChannel.POST);

    // 19% of 32.00 + 22.80; no duty up to USD 500.
    assertThat(who.moves()).hasSize(2);
    assertThat(who.moves().getFirst().parts()).contains("productos").doesNotContain("impuestos");
    assertThat(who.moves().getFirst().amount()).contains("54,80");
    assertThat(who.moves().getLast().what()).isEqualTo("Al recibir, usted paga al correo");
    assertThat(who.moves().getLast().parts()).contains("impuestos", "aduana de Chile", "Estimado");
    assertThat(who.moves().getLast().amount()).contains("10,41");
    assertThat(who.together()).contains("65,21");
  }

  @Test
  void whoeverPaysTheDutiesPaysTheFeesOfTheCourier() {
    Market market = market("en", "US");

    assertThat(
            who(cupTo(market, Channel.COURIER, Incoterm.DDP), market, ShippingChannel.COURIER)
                .besides())
        .extracting(PaymentSplit.Besides::label, PaymentSplit.Besides::payer)
        .containsExactly(
            tuple("The carrier's own charge", "If it is asked for, Barro Azul pays it, not you."));
    assertThat(
            who(cupTo(market, Channel.COURIER, Incoterm.DAP), market, ShippingChannel.COURIER)
                .besides())
        .extracting(PaymentSplit.Besides::payer)
        .containsExactly("If it is asked for, you pay it to the courier on delivery.");
  }

  @Test
  void aStoredBreakdownIsReadUnchanged() {
    Market market = market("en", "US");
    for (Incoterm duties : Incoterm.values()) {
      Breakdown fresh = cupTo(market, Channel.COURIER, duties);

      assertThat(BreakdownSnapshot.read(BreakdownSnapshot.write(fresh), market)).contains(fresh);
    }
  }
}
