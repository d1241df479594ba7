package io.puente.shop.quote;

import io.puente.landedcost.BuyerFacts;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Destination;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Line;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.landedcost.SellerFacts;
import io.puente.landedcost.StatedDuty;
import io.puente.landedcost.Transport;
import io.puente.payments.money.CurrencyDigits;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.postage.ShippingChannel;
import io.puente.shop.postage.ShippingService;
import io.puente.trade.address.AddressFormat;
import io.puente.trade.quote.KnownRates;
import io.puente.trade.time.CountryTimeZones;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Quotes the import of a shop's goods into a market, by the law of the day that it is there. */
public final class ImportQuotes {

  private final Supplier<LandedCost> laws;
  private final Function<CurrencyUnit, Rates> rates;
  private final Clock clock;

  public ImportQuotes(Supplier<LandedCost> laws, KnownRates rates, Clock clock) {
    this(laws, rates::of, clock);
  }

  /**
   * Quotes with other rates than the latest ones.
   *
   * @param rates those for a buyer's currency
   */
  public ImportQuotes(Supplier<LandedCost> laws, Function<CurrencyUnit, Rates> rates, Clock clock) {
    this.laws = laws;
    this.rates = rates;
    this.clock = clock;
  }

  /**
   * The quote for one parcel.
   *
   * @param region of the buyer's address, as its country writes it; {@code null} while unknown
   * @param way the shipping service, which says who pays the charges
   * @param shipping what the buyer pays for shipping, in the market's currency
   */
  public ImportQuote quote(
      Shop shop,
      Market market,
      @Nullable String region,
      ShippingService way,
      Money shipping,
      List<Goods> goods) {
    if (shop.country().equals(market.country())) {
      return new ImportQuote.Domestic();
    }
    if (region != null
        && AddressFormat.of(market.country()).outsideCustomsTerritory().contains(region)) {
      return unknown(ImportQuote.Missing.COUNTRY, Set.of());
    }
    Set<String> undescribed =
        goods.stream()
            .filter(each -> each.hs() == null || each.origin() == null || each.grams() == null)
            .map(Goods::id)
            .collect(Collectors.toUnmodifiableSet());
    if (!undescribed.isEmpty()) {
      return unknown(ImportQuote.Missing.GOODS_FACTS, undescribed);
    }
    try {
      Consignment consignment = consignment(shop, market, region, way, shipping, goods);
      return answer(laws.get().quote(consignment, rates.apply(market.currency())));
    } catch (InvalidFact invalid) {
      // An invalid code or country counts as missing.
      return unknown(ImportQuote.Missing.GOODS_FACTS, Set.of());
    }
  }

  private static ImportQuote unknown(ImportQuote.Missing missing, Set<String> goods) {
    return new ImportQuote.Unknown(missing, List.of(), null, goods);
  }

  private static ImportQuote answer(Quote quote) {
    return switch (quote) {
      case Quote.Complete(var assessment) -> new ImportQuote.Known(assessment, assessment.total());
      case Quote.Incomplete(var assessment, var missing, var range) ->
          new ImportQuote.Unknown(ImportQuote.Missing.FACTS, missing, range, lines(missing));
      case Quote.CannotQuoteYet none -> unknown(ImportQuote.Missing.COUNTRY, Set.of());
      case Quote.SuspendedLane(var reason) -> new ImportQuote.Closed(reason, false, Set.of());
      case Quote.Prohibited(var reason, var line) ->
          new ImportQuote.Closed(reason, true, line == null ? Set.of() : Set.of(line));
    };
  }

  private static Set<String> lines(List<MissingFact> facts) {
    return facts.stream()
        .map(MissingFact::lineId)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Consignment consignment(
      Shop shop,
      Market market,
      @Nullable String region,
      ShippingService way,
      Money shipping,
      List<Goods> goods) {
    List<Line> lines = new ArrayList<>();
    for (Goods each : goods) {
      Line line =
          Line.of(
                  each.id(),
                  HsCode.of(String.valueOf(each.hs())),
                  Country.of(String.valueOf(each.origin())),
                  each.price().toBigMoney(),
                  each.quantity())
              .withDeclarations(each.declarations().toArray(OriginDeclaration[]::new));
      line = each.grams() == null ? line : line.withWeightGrams(each.grams());
      line = line.withVolume(litres(each.millilitres()), each.alcohol());
      lines.add(each.duty() == null ? line : line.withStatedDuty(StatedDuty.of(each.duty())));
    }
    Consignment consignment =
        new Consignment(
            Country.of(shop.country()),
            new Destination(Country.of(market.country()), isoRegion(market, region)),
            CountryTimeZones.day(clock.instant(), market.country()),
            way.channel() == ShippingChannel.POST ? Channel.POST : Channel.COURIER,
            Transport.AIR,
            new SellerFacts(shop.programmes()),
            BuyerFacts.person(),
            way.duties(),
            shipping.toBigMoney(),
            BigMoney.zero(market.currency()),
            lines);
    return consignment.withDecimals(CurrencyDigits.of(market.currency()).charged());
  }

  /** The region if it is one of the country's ISO 3166-2 parts; elsewhere people type it freely. */
  private static @Nullable String isoRegion(Market market, @Nullable String typed) {
    return typed != null && AddressFormat.of(market.country()).regions().containsKey(typed)
        ? typed
        : null;
  }

  private static @Nullable BigDecimal litres(@Nullable Long millilitres) {
    return millilitres == null ? null : BigDecimal.valueOf(millilitres, 3);
  }
}
