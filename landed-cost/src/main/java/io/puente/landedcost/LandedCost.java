package io.puente.landedcost;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a consignment costs to import, from the measures it was made with. Immutable and
 * safe to use from any thread; make one and keep it.
 */
public final class LandedCost {

  private static final List<Bound> BOUNDS = List.of(Bound.LEAST, Bound.MOST);

  private final Map<Country, Law> laws;
  private final Set<String> programmes;
  private final Set<String> agreements;

  LandedCost(Map<Country, Law> laws) {
    this.laws = Map.copyOf(laws);
    programmes =
        laws.values().stream().flatMap(Law::programmes).collect(Collectors.toUnmodifiableSet());
    agreements =
        laws.values().stream().flatMap(Law::agreements).collect(Collectors.toUnmodifiableSet());
  }

  /** The measures that come with this library. */
  public static LandedCost fromBundledData() {
    return BundledData.read();
  }

  /**
   * Measures of one's own, in the form of the bundled ones.
   *
   * @param files names and texts: {@code *.json} for destinations, {@code *.csv} for the tariffs
   *     that they name
   * @throws InvalidMeasures listing every problem found
   */
  public static LandedCost fromFiles(Map<String, String> files) {
    return new LandedCost(new LawReader(files).laws());
  }

  /**
   * The same measures with editions of tariffs: on each day the edition counts that came into force
   * last; before the first of them, the bundled table.
   *
   * @throws InvalidMeasures listing every line that cannot be read
   */
  public LandedCost with(List<TariffEdition> editions) {
    var amended = new HashMap<>(laws);
    Editions.byDestination(editions)
        .forEach(
            (destination, tariffs) ->
                amended.computeIfPresent(destination, (same, law) -> law.with(tariffs)));
    return new LandedCost(amended);
  }

  /** The countries that can be quoted, at least for some consignments. */
  public Set<Country> destinations() {
    return laws.keySet();
  }

  /** The programmes of sellers that some law asks about, as {@link SellerFacts} names them. */
  public Set<String> programmes() {
    return programmes;
  }

  /** The ids of all agreements of any day, as {@link OriginDeclaration} names them. */
  public Set<String> agreements() {
    return agreements;
  }

  /**
   * The regions of a destination that its law tells apart, as {@link Destination} names them. Empty
   * where the law is the same everywhere, and where the destination is not known.
   */
  public Set<String> regions(Country destination) {
    var law = laws.get(destination);
    return law == null ? Set.of() : law.regions().collect(Collectors.toUnmodifiableSet());
  }

  /** What a country's law says on a day; nothing if there are no rules for the country yet. */
  public Optional<Rulebook> law(Country destination, LocalDate day) {
    return Optional.ofNullable(laws.get(destination)).map(law -> law.rulebook(day));
  }

  /**
   * The agreements under which a destination prefers goods of an origin on a day, by id. Empty
   * where there is none, and where the destination is not known.
   */
  public List<Agreement> agreements(Country destination, Country origin, LocalDate day) {
    var law = laws.get(destination);
    return law == null
        ? List.of()
        : law.on(day).agreements().stream()
            .filter(agreement -> agreement.parties().contains(origin))
            .toList();
  }

  /** Quotes a consignment by the law of its date, with exchange rates if currencies differ. */
  public Quote quote(Consignment consignment, Rates rates) {
    var country = consignment.destination().country();
    var law = laws.get(country);
    if (law == null) {
      return new Quote.CannotQuoteYet(country);
    }
    var day = law.on(consignment.date());
    var exchange = Exchange.between(consignment.currency(), day.currency(), rates);
    if (!day.known()) {
      return unquotable(consignment, day, MissingFact.Kind.LAW_OF_THE_DAY, consignment.date());
    }
    if (exchange == null) {
      var pair = consignment.currency() + "/" + day.currency();
      return unquotable(consignment, day, MissingFact.Kind.EXCHANGE_RATE, pair);
    }
    return quote(day, new Valuation(consignment, rates, exchange));
  }

  private static Quote quote(LawOfTheDay day, Valuation valuation) {
    var reckoning = new Reckoning(day, valuation);
    if (reckoning.stop() != null) {
      return reckoning.stop();
    }
    var rate = valuation.exchange().rate();
    var assessment =
        new Assessment(
            valuation.consignment(),
            day.currency(),
            day.tariffInForce(),
            reckoning.charges(),
            reckoning.notes(),
            rate == null ? List.of() : List.of(rate),
            () -> new Considering(day, valuation).all());
    var missing = reckoning.missing();
    return missing.isEmpty()
        ? new Quote.Complete(assessment)
        : new Quote.Incomplete(assessment, missing, range(day, valuation));
  }

  /**
   * What the total could be. A fact may bring on a dear measure or a cheap one that takes its
   * place, so both are reckoned, each with the figures at their least and most.
   */
  private static Quote.@Nullable Range range(LawOfTheDay day, Valuation valuation) {
    Money least = null;
    Money most = null;
    for (var facts : BOUNDS) {
      for (var figures : BOUNDS) {
        var reckoning = new Reckoning(day, valuation, facts, figures);
        if (reckoning.isPartial()) {
          return null;
        }
        var total = reckoning.total();
        least = least == null || total.isLessThan(least) ? total : least;
        most = most == null || total.isGreaterThan(most) ? total : most;
      }
    }
    return least == null || most == null ? null : new Quote.Range(least, most);
  }

  private static Quote unquotable(
      Consignment consignment, LawOfTheDay day, MissingFact.Kind kind, Object detail) {
    return new Quote.Incomplete(
        new Assessment(
            consignment,
            day.currency(),
            day.tariffInForce(),
            List.of(),
            List.of(),
            List.of(),
            List::of),
        List.of(MissingFact.of(kind, null, detail.toString(), null)),
        null);
  }
}
