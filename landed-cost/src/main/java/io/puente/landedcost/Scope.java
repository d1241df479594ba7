package io.puente.landedcost;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Whom a measure concerns. An empty set or {@code null} asks for nothing; all that is asked for
 * must hold.
 *
 * @param presumedLight whether a weight that nobody has stated is taken to lie within the limit: it
 *     is then so wide that parcels of shops do
 * @param claims agreements of which a line must carry a valid origin declaration
 */
record Scope(
    CountryList origins,
    CountryList otherOrigins,
    CountryList departures,
    Set<Channel> channels,
    Set<Transport> transports,
    GoodsList goods,
    GoodsList otherGoods,
    @Nullable ValueBand value,
    @Nullable Yearly yearly,
    @Nullable Long upToGrams,
    boolean presumedLight,
    Set<String> seller,
    Set<String> sellerLacks,
    @Nullable Boolean personalUse,
    Set<String> regions,
    List<Agreement> claims) {

  private static final Fit OTHER_ORIGIN =
      new Fit.No(item -> new Reason.OtherOrigin(item.line().origin()));
  private static final Fit OTHER_GOODS =
      new Fit.No(item -> new Reason.OtherGoods(item.line().hs()));
  private static final Fit GOODS_EXEMPT =
      new Fit.No(item -> new Reason.GoodsExempt(item.line().hs()));

  /** A band of value, the lower end excluded and the upper included. */
  record ValueBand(@Nullable BigMoney over, @Nullable BigMoney upTo, Effect.Parts parts) {

    boolean holds(BigDecimal value) {
      return (over == null || value.compareTo(over.getAmount()) > 0)
          && (upTo == null || value.compareTo(upTo.getAmount()) <= 0);
    }
  }

  /**
   * What a buyer may receive in a calendar year: an amount, a number of parcels, or both.
   *
   * @param presumed whether a use that nobody has stated is taken to leave room: the limit is then
   *     so wide that most buyers never meet it, and a remark says so
   */
  record Yearly(@Nullable BigMoney upTo, @Nullable Integer parcels, boolean presumed) {}

  /** Whether the consignment as a whole is concerned. */
  Fit fit(Valuation valuation, Bound bound) {
    var consignment = valuation.consignment();
    if (!departures.isEmpty() && !departures.contains(consignment.shipFrom())) {
      return new Fit.No(item -> new Reason.OtherDeparture(consignment.shipFrom()));
    }
    if (!channels.isEmpty() && !channels.contains(consignment.channel())) {
      return new Fit.No(item -> new Reason.OtherChannel(consignment.channel()));
    }
    if (!transports.isEmpty() && !transports.contains(consignment.transport())) {
      return new Fit.No(item -> new Reason.OtherTransport(consignment.transport()));
    }
    var region = consignment.destination().region();
    if (!regions.isEmpty() && region == null) {
      return new Fit.Unknown(MissingFact.Kind.REGION);
    }
    if (region != null && !regions.isEmpty() && !regions.contains(region)) {
      return new Fit.No(item -> new Reason.OtherRegion(region));
    }
    var programmes = consignment.seller().programmes();
    if (!seller.isEmpty() && Collections.disjoint(seller, programmes)) {
      return new Fit.No(item -> new Reason.SellerLacks(seller));
    }
    if (!sellerLacks.isEmpty() && !Collections.disjoint(sellerLacks, programmes)) {
      return new Fit.No(item -> new Reason.SellerHas(sellerLacks));
    }
    if (personalUse != null && personalUse != consignment.buyer().personalUse()) {
      return new Fit.No(item -> new Reason.OtherUse(consignment.buyer().personalUse()));
    }
    if (value != null && !value.holds(valuation.total(value.parts()))) {
      return new Fit.No(item -> new Reason.OutsideValueBand(value.over(), value.upTo()));
    }
    if (upToGrams != null) {
      var weight = valuation.weightGrams();
      if (weight == null && !presumedLight) {
        return new Fit.Unknown(MissingFact.Kind.WEIGHT);
      }
      if (weight != null && weight > upToGrams) {
        return new Fit.No(item -> new Reason.TooHeavy(upToGrams));
      }
    }
    return yearly == null ? Fit.YES : valuation.fits(yearly, bound);
  }

  /** Whether goods made in a country can be concerned. */
  boolean admits(Country origin) {
    return (origins.isEmpty() || origins.contains(origin)) && !otherOrigins.contains(origin);
  }

  /** Whether goods of a code, or some of them, can be concerned. */
  boolean admits(HsSpan span) {
    return (goods.isEmpty() || goods.cover(span) != GoodsList.Cover.NONE)
        && (otherGoods.isEmpty() || otherGoods.cover(span) != GoodsList.Cover.ALL);
  }

  /** Whether one line of a consignment that is concerned is concerned, too. */
  Fit fit(Item item) {
    if (!admits(item.line().origin())) {
      return OTHER_ORIGIN;
    }
    if (!otherGoods.isEmpty()) {
      switch (otherGoods.cover(item.span())) {
        case ALL -> {
          return GOODS_EXEMPT;
        }
        case PART -> {
          return new Fit.Unknown(MissingFact.Kind.HS_DIGITS);
        }
        case NONE -> {}
      }
    }
    if (!goods.isEmpty()) {
      switch (goods.cover(item.span())) {
        case NONE -> {
          return OTHER_GOODS;
        }
        case PART -> {
          return new Fit.Unknown(MissingFact.Kind.HS_DIGITS);
        }
        case ALL -> {}
      }
    }
    return claims.isEmpty() ? Fit.YES : item.fits(claims);
  }
}
