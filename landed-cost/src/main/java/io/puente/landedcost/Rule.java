package io.puente.landedcost;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** One measure of a destination, to be read: what it does, whom it concerns, up to what limits. */
public final class Rule {

  private final Measure measure;
  private final boolean tariffAtHand;

  Rule(Measure measure, boolean tariffAtHand) {
    this.measure = measure;
    this.tariffAtHand = tariffAtHand;
  }

  /** What it says, where that is written, and since when. */
  public Provision provision() {
    return measure.provision();
  }

  public RuleKind kind() {
    return RuleKind.of(measure.effect());
  }

  /**
   * The rate as the law prints it, such as {@code 19%}. Empty for rules that charge nothing, for
   * those that take the tariff's rate, and where the figure is not in the data.
   */
  public Optional<String> rate() {
    return measure.effect() instanceof Effect.Levy levy ? printed(levy.rate()) : Optional.empty();
  }

  private static Optional<String> printed(Rate rate) {
    if (rate instanceof Rate.OfTariff || rate instanceof Rate.Unknown) {
      return Optional.empty();
    }
    return Optional.of(
        rate instanceof Rate.ByRegion(var rates)
            ? rates.values().stream()
                .map(Rate::text)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" / "))
            : rate.text());
  }

  /** Whether the destination's tariff gives the rate, code by code. */
  public boolean takesTariffRate() {
    return measure.effect() instanceof Effect.Levy levy && levy.rate() instanceof Rate.OfTariff;
  }

  /** Whether it charges something whose figure is not in the data. */
  public boolean lacksFigure() {
    return measure.effect() instanceof Effect.Levy levy
        && (levy.rate() instanceof Rate.Unknown || (takesTariffRate() && !tariffAtHand));
  }

  /** Between which rates a figure lies that is not in the data, if that is known. */
  public Optional<Bounds> bounds() {
    if (!lacksFigure() || !(measure.effect() instanceof Effect.Levy levy)) {
      return Optional.empty();
    }
    var unknown = levy.rate() instanceof Rate.OfTariff of ? of.unlisted() : levy.rate();
    return unknown instanceof Rate.Unknown(var least, var most) && least != null && most != null
        ? Optional.of(new Bounds(least.text(), most.text()))
        : Optional.empty();
  }

  /** The ways into the country that it concerns; none means all. */
  public Set<Channel> channels() {
    return measure.scope().channels();
  }

  /** The agreements of which one must be claimed, by their ids. */
  public List<String> agreements() {
    return measure.scope().claims().stream().map(Agreement::id).toList();
  }

  /** Whether goods made in a country, and sent from there, can be concerned. */
  public boolean concerns(Country origin) {
    var scope = measure.scope();
    return scope.admits(origin)
        && (scope.departures().isEmpty() || scope.departures().contains(origin))
        && (scope.claims().isEmpty()
            || scope.claims().stream().anyMatch(one -> one.parties().contains(origin)));
  }

  /** Within which values, weights and yearly sums it holds. */
  public Limits limits() {
    var scope = measure.scope();
    var band = scope.value();
    var yearly = scope.yearly();
    return new Limits(
        band == null ? null : band.over(),
        band == null ? null : band.upTo(),
        band != null && band.parts().shipping(),
        yearly == null ? null : yearly.upTo(),
        yearly == null ? null : yearly.parcels(),
        scope.upToGrams());
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
   */
  public record Limits(
      @Nullable BigMoney over,
      @Nullable BigMoney upTo,
      boolean withShipping,
      @Nullable BigMoney yearlyUpTo,
      @Nullable Integer yearlyParcels,
      @Nullable Long upToGrams) {

    public boolean areNone() {
      return over == null
          && upTo == null
          && yearlyUpTo == null
          && yearlyParcels == null
          && upToGrams == null;
    }
  }
}
