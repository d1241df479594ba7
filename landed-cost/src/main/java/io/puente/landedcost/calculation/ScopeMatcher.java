package io.puente.landedcost.calculation;

import io.puente.landedcost.BuyerFacts;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Reason;
import io.puente.landedcost.law.Scope;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Compares the scope of a measure with a consignment and with its goods. */
final class ScopeMatcher {

  private static final Match OTHER_DEPARTURE =
      new Match.No((consignment, item) -> new Reason.OtherDeparture(consignment.shipFrom()));
  private static final Match OTHER_CHANNEL =
      new Match.No((consignment, item) -> new Reason.OtherChannel(consignment.channel()));
  private static final Match OTHER_TRANSPORT =
      new Match.No((consignment, item) -> new Reason.OtherTransport(consignment.transport()));
  private static final Match OTHER_ORIGIN =
      new Match.No((consignment, item) -> new Reason.OtherOrigin(item.line().origin()));
  private static final Match OTHER_GOODS =
      new Match.No((consignment, item) -> new Reason.OtherGoods(item.line().hs()));
  private static final Match GOODS_EXEMPT =
      new Match.No((consignment, item) -> new Reason.GoodsExempt(item.line().hs()));

  private final Valuation valuation;
  private final Consignment consignment;
  private final Bound bound;

  ScopeMatcher(Valuation valuation, Bound bound) {
    this.valuation = valuation;
    this.consignment = valuation.consignment();
    this.bound = bound;
  }

  /** Whether the consignment as a whole is concerned. */
  Match matchConsignment(Scope scope) {
    if (!scope.departures().isEmpty() && !scope.departures().contains(consignment.shipFrom())) {
      return OTHER_DEPARTURE;
    }
    if (!scope.admits(consignment.channel())) {
      return OTHER_CHANNEL;
    }
    if (!scope.transports().isEmpty() && !scope.transports().contains(consignment.transport())) {
      return OTHER_TRANSPORT;
    }
    String region = consignment.destination().region();
    if (!scope.regions().isEmpty() && region == null) {
      return new Match.Unknown(MissingFact.Kind.REGION);
    }
    if (region != null && !scope.regions().isEmpty() && !scope.regions().contains(region)) {
      return new Match.No((consignment, item) -> new Reason.OtherRegion(region));
    }
    Set<String> programmes = consignment.seller().programmes();
    if (!scope.seller().isEmpty() && Collections.disjoint(scope.seller(), programmes)) {
      return new Match.No((consignment, item) -> new Reason.SellerNotInProgramme(scope.seller()));
    }
    if (!scope.sellerLacks().isEmpty() && !Collections.disjoint(scope.sellerLacks(), programmes)) {
      return new Match.No((consignment, item) -> new Reason.SellerInProgramme(scope.sellerLacks()));
    }
    boolean personalUse = consignment.buyer().personalUse();
    if (scope.personalUse() != null && scope.personalUse() != personalUse) {
      return new Match.No((consignment, item) -> new Reason.OtherUse(personalUse));
    }
    return matchLimits(scope);
  }

  private Match matchLimits(Scope scope) {
    Scope.ValueBand value = scope.value();
    if (value != null && !value.holds(valuation.total(value.parts()))) {
      return new Match.No(
          (consignment, item) -> new Reason.OutsideValueBand(value.over(), value.upTo()));
    }
    Long limit = scope.upToGrams();
    if (limit != null) {
      Long weight = valuation.weightGrams();
      if (weight == null && !scope.assumeLight()) {
        return new Match.Unknown(MissingFact.Kind.WEIGHT);
      }
      if (weight != null && weight > limit) {
        return new Match.No((consignment, item) -> new Reason.TooHeavy(limit));
      }
    }
    Long pieces = scope.upToPieces();
    if (pieces != null && valuation.mostPieces() > pieces) {
      return new Match.No((consignment, item) -> new Reason.TooManyPieces(pieces));
    }
    return scope.yearly() == null ? Match.YES : matchYearly(scope.yearly());
  }

  /**
   * Whether what the buyer has imported this year leaves room for this consignment. One of the two
   * facts may be enough to know that it does not.
   */
  private Match matchYearly(Scope.Yearly yearly) {
    BuyerFacts buyer = consignment.buyer();
    BigMoney used = buyer.allowanceUsed();
    Integer parcels = parcelsBefore(buyer);
    var usedUp =
        new Match.No(
            (consignment, item) -> new Reason.AllowanceUsed(yearly.upTo(), yearly.parcels()));
    if (parcels != null && yearly.parcels() != null && parcels >= yearly.parcels()) {
      return usedUp;
    }
    if (yearly.upTo() != null) {
      BigDecimal before = used == null ? BigDecimal.ZERO : valuation.toLawCurrency(used);
      if (before == null) {
        return new Match.Unknown(MissingFact.Kind.EXCHANGE_RATE);
      }
      if (before.add(valuation.goods()).compareTo(yearly.upTo().getAmount()) > 0) {
        return usedUp;
      }
    }
    boolean known =
        (yearly.upTo() == null || used != null) && (yearly.parcels() == null || parcels != null);
    if (known || yearly.assumeUnused()) {
      return Match.YES;
    }
    return switch (bound) {
      case NONE -> new Match.Unknown(MissingFact.Kind.ALLOWANCE_USED);
      case LEAST -> Match.YES;
      case MOST -> usedUp;
    };
  }

  /** A buyer who has used nothing of an amount has received no parcel under it either. */
  private static @Nullable Integer parcelsBefore(BuyerFacts buyer) {
    BigMoney used = buyer.allowanceUsed();
    return buyer.parcelsThisYear() == null && used != null && used.isZero()
        ? Integer.valueOf(0)
        : buyer.parcelsThisYear();
  }

  /** Whether one line is concerned, given that the consignment is. */
  static Match matchItem(Scope scope, GoodsItem item) {
    if (!scope.admits(item.line().origin())) {
      return OTHER_ORIGIN;
    }
    if (!scope.otherGoods().isEmpty()) {
      switch (scope.otherGoods().cover(item.span())) {
        case ALL -> {
          return GOODS_EXEMPT;
        }
        case PART -> {
          return new Match.Unknown(MissingFact.Kind.HS_DIGITS);
        }
        case NONE -> {}
      }
    }
    if (!scope.goods().isEmpty()) {
      switch (scope.goods().cover(item.span())) {
        case NONE -> {
          return OTHER_GOODS;
        }
        case PART -> {
          return new Match.Unknown(MissingFact.Kind.HS_DIGITS);
        }
        case ALL -> {}
      }
    }
    return scope.claims().isEmpty() ? Match.YES : item.matchClaims(scope.claims());
  }
}
