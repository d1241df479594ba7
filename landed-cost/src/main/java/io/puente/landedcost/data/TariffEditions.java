package io.puente.landedcost.data;

import io.puente.landedcost.Country;
import io.puente.landedcost.EffectiveTariff;
import io.puente.landedcost.InvalidMeasures;
import io.puente.landedcost.LocalizedText;
import io.puente.landedcost.TariffEdition;
import io.puente.landedcost.law.Tariff;
import io.puente.landedcost.law.TariffLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts the editions of tariffs. Each edition ends the day before the next one begins. */
final class TariffEditions {

  private TariffEditions() {}

  static Map<Country, List<Tariff>> byDestination(List<TariffEdition> editions) {
    var problems = new ArrayList<String>();
    var tariffs = new HashMap<Country, List<Tariff>>();
    List<TariffEdition> newestFirst =
        editions.stream().sorted(Comparator.comparing(TariffEdition::from).reversed()).toList();
    for (var edition : newestFirst) {
      List<Tariff> later =
          tariffs.computeIfAbsent(edition.destination(), none -> new ArrayList<>());
      List<TariffLine> lines = new TariffReader(edition.name(), problems).lines(edition.table());
      LocalDate end = later.isEmpty() ? null : later.getLast().from().minusDays(1);
      later.add(
          new Tariff(
              new EffectiveTariff(
                  LocalizedText.sameInAllLanguages(edition.name()), edition.from(), null),
              end,
              lines));
    }
    if (!problems.isEmpty()) {
      throw new InvalidMeasures(problems);
    }
    return tariffs;
  }
}
