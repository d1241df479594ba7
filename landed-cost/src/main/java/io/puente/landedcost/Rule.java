package io.puente.landedcost;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a destination, to be read: what it does, whom it concerns, up to what limits.
 *
 * @param provision what it says, its source and its dates
 * @param rate the rate as the law prints it, such as {@code 19%}. Empty for rules that charge
 *     nothing, for those that take the tariff's rate, and where the figure is not in the data.
 * @param takesTariffRate whether the destination's tariff gives the rate, code by code
 * @param lacksFigure whether it charges something whose figure is not in the data
 * @param bounds the rates between which a figure lies that is not in the data, if they are known
 * @param channels the channels that it concerns; empty means all
 * @param agreements the ids of the agreements of which one must be claimed
 * @param origins the countries whose goods it can concern if they are also sent from there
 * @param limits the values, weights and yearly sums within which it holds
 */
public record Rule(
    Provision provision,
    RuleKind kind,
    Optional<String> rate,
    boolean takesTariffRate,
    boolean lacksFigure,
    Optional<Bounds> bounds,
    Set<Channel> channels,
    List<String> agreements,
    Set<Country> origins,
    Limits limits) {

  /** Whether goods made in a country, and sent from there, can be concerned. */
  public boolean concerns(Country origin) {
    return origins.contains(origin);
  }

  /** The lowest and the highest that a rate can be, as the law would print them. */
  public record Bounds(String least, String most) {}

  /**
   * Limits of a rule, each {@code null} where it has none.
   *
   * @param over the value above which it holds, excluded
   * @param upTo the value up to which it holds, included
   * @param withShipping whether shipping is counted in that value
   * @param yearlyUpTo what a buyer may receive in a calendar year
   * @param yearlyParcels how many parcels a buyer may receive in a calendar year
   * @param upToPieces how many pieces of one kind a parcel may hold
   */
  public record Limits(
      @Nullable BigMoney over,
      @Nullable BigMoney upTo,
      boolean withShipping,
      @Nullable BigMoney yearlyUpTo,
      @Nullable Integer yearlyParcels,
      @Nullable Long upToGrams,
      @Nullable Long upToPieces) {

    public boolean areNone() {
      return over == null
          && upTo == null
          && yearlyUpTo == null
          && yearlyParcels == null
          && upToGrams == null
          && upToPieces == null;
    }
  }
}
