package io.puente.trade.guide;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rulebook;
import io.puente.trade.quote.KnownRates;
import io.puente.trade.time.CountryTimeZones;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The content of the guide today: destinations with rules, origins, and each lane. */
final class Guide {

  /** The origins that the guide lists. A lane from any other country has a page, too. */
  static final List<Country> EXPORTERS =
      Stream.of(
              "AR", "BO", "BR", "CL", "CO", "CR", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE",
              "PY", "SV", "US", "UY")
          .map(Country::new)
          .toList();

  private final Supplier<LandedCost> laws;
  private final SampleParcels samples;
  private final Clock clock;

  Guide(Supplier<LandedCost> laws, KnownRates rates, Clock clock) {
    this.laws = laws;
    this.samples = new SampleParcels(laws, rates);
    this.clock = clock;
  }

  Collection<Country> destinations() {
    return laws.get().destinations();
  }

  /** The listed origins and the home country of the site. */
  Set<Country> origins(Country home) {
    return Stream.concat(EXPORTERS.stream(), Stream.of(home)).collect(Collectors.toSet());
  }

  /** The law of one of the destinations on the day that it is there. */
  Rulebook law(Country destination) {
    return laws.get()
        .law(destination, CountryTimeZones.day(clock.instant(), destination.code()))
        .orElseThrow();
  }

  /** How long the law of today still holds in a destination. */
  Duration restOfDay(Country destination) {
    return CountryTimeZones.restOfDay(clock.instant(), destination.code());
  }

  /** The usual sample parcel of a lane, with its quote. */
  SampleQuote usual(Country origin, Country destination) {
    return samples.usual(law(destination), origin);
  }

  Lane lane(Country origin, Country destination, GuideTexts texts) {
    Rulebook law = law(destination);
    List<SampleQuote> all = samples.all(law, origin, texts::goods);
    Map<String, SampleParcels.Saving> savings = new HashMap<>();
    for (Agreement agreement : Lane.agreements(law, origin)) {
      samples.saving(agreement, all).ifPresent(saving -> savings.put(agreement.id(), saving));
    }
    return new Lane(law, origin, all, Map.copyOf(savings));
  }

  Quote quote(Consignment consignment) {
    return samples.quote(consignment);
  }

  /** The regions that a destination's law distinguishes. */
  Set<String> regions(Country destination) {
    return laws.get().regions(destination);
  }
}
