package io.puente.landedcost.law;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Country;
import io.puente.landedcost.Transport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Whom a measure concerns. An empty set or {@code null} sets no condition; all conditions must
 * hold.
 *
 * @param assumeLight whether an unknown weight is assumed to lie within the limit, because the
 *     limit is so high that parcels of shops do not reach it
 * @param upToPieces how many pieces of one kind the consignment may hold; lines of the same code
 *     are one kind
 * @param claims agreements of which a line must carry a valid origin declaration
 */
public record Scope(
    CountrySet origins,
    CountrySet otherOrigins,
    CountrySet departures,
    Set<Channel> channels,
    Set<Transport> transports,
    GoodsList goods,
    GoodsList otherGoods,
    @Nullable ValueBand value,
    @Nullable Yearly yearly,
    @Nullable Long upToGrams,
    boolean assumeLight,
    @Nullable Long upToPieces,
    Set<String> seller,
    Set<String> sellerLacks,
    @Nullable Boolean personalUse,
    Set<String> regions,
    List<Agreement> claims) {

  /** A band of value, the lower end excluded and the upper included. */
  public record ValueBand(@Nullable BigMoney over, @Nullable BigMoney upTo, Effect.Parts parts) {

    public boolean holds(BigDecimal value) {
      return (over == null || value.compareTo(over.getAmount()) > 0)
          && (upTo == null || value.compareTo(upTo.getAmount()) <= 0);
    }
  }

  /**
   * What a buyer may receive in a calendar year: an amount, a number of parcels, or both.
   *
   * @param assumeUnused whether an unknown use is assumed to leave room, because the limit is so
   *     high that most buyers never reach it; a note says so
   */
  public record Yearly(@Nullable BigMoney upTo, @Nullable Integer parcels, boolean assumeUnused) {}

  /** Whether goods made in a country can be concerned. */
  public boolean admits(Country origin) {
    return (origins.isEmpty() || origins.contains(origin)) && !otherOrigins.contains(origin);
  }

  /** Whether a consignment that enters through a channel can be concerned. */
  public boolean admits(Channel channel) {
    return channels.isEmpty() || channels.contains(channel);
  }

  /** Whether goods of a code, or some of them, can be concerned. */
  public boolean admits(HsSpan span) {
    return (goods.isEmpty() || goods.cover(span) != GoodsList.Cover.NONE)
        && (otherGoods.isEmpty() || otherGoods.cover(span) != GoodsList.Cover.ALL);
  }
}
