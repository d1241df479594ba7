package io.puente.landedcost.data;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.landedcost.ReviewDate;
import io.puente.landedcost.Rulebook;
import io.puente.landedcost.TariffEdition;
import io.puente.landedcost.calculation.QuoteCalculation;
import io.puente.landedcost.law.Law;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The laws of all destinations, and the quotes by them. */
final class DestinationLaws extends LandedCost {

  private final Map<Country, Law> laws;
  private final Set<String> programmes;
  private final Set<String> agreements;

  DestinationLaws(Map<Country, Law> laws) {
    this.laws = Map.copyOf(laws);
    programmes =
        laws.values().stream().flatMap(Law::programmes).collect(Collectors.toUnmodifiableSet());
    agreements =
        laws.values().stream().flatMap(Law::agreements).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public LandedCost with(List<TariffEdition> editions) {
    var amended = new HashMap<>(laws);
    TariffEditions.byDestination(editions)
        .forEach(
            (destination, tariffs) ->
                amended.computeIfPresent(destination, (same, law) -> law.with(tariffs)));
    return new DestinationLaws(amended);
  }

  @Override
  public Set<Country> destinations() {
    return laws.keySet();
  }

  @Override
  public Set<String> programmes() {
    return programmes;
  }

  @Override
  public Set<String> agreements() {
    return agreements;
  }

  @Override
  public Set<String> regions(Country destination) {
    Law law = laws.get(destination);
    return law == null ? Set.of() : law.regions().collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> chapter99(Country destination) {
    Law law = laws.get(destination);
    return law == null ? Set.of() : law.chapter99().collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Rulebook> law(Country destination, LocalDate day) {
    return Optional.ofNullable(laws.get(destination)).map(law -> law.rulebook(day));
  }

  @Override
  public List<Agreement> agreements(Country destination, Country origin, LocalDate day) {
    Law law = laws.get(destination);
    return law == null
        ? List.of()
        : law.on(day).agreements().stream()
            .filter(agreement -> agreement.parties().contains(origin))
            .toList();
  }

  @Override
  public List<ReviewDate> reviews() {
    return laws.values().stream()
        .flatMap(Law::reviews)
        .sorted(Comparator.comparing(ReviewDate::by).thenComparing(one -> one.destination().code()))
        .toList();
  }

  @Override
  public Quote quote(Consignment consignment, Rates rates) {
    Country country = consignment.destination().country();
    Law law = laws.get(country);
    return law == null
        ? new Quote.CannotQuoteYet(country)
        : QuoteCalculation.quote(law.on(consignment.date()), consignment, rates);
  }
}
