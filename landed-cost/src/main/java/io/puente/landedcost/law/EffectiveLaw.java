package io.puente.landedcost.law;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.EffectiveTariff;
import io.puente.landedcost.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The law of a destination during a span of days in which nothing changes.
 *
 * @param covered whether the data holds the law of these days, or what was last known of it
 * @param missedReview the review date that lies before these days, so that the law may have changed
 *     since; {@code null} if the data may be relied on
 * @param inForce the measures in force, in the order in which they are calculated
 * @param index an index of the same measures by the goods they can concern
 * @param inactive the measures that are not yet or no longer in force
 */
public record EffectiveLaw(
    Country destination,
    CurrencyUnit currency,
    boolean covered,
    @Nullable LocalDate missedReview,
    List<String> questions,
    List<ActiveMeasure> inForce,
    MeasureIndex index,
    List<Measure> inactive,
    List<Agreement> agreements,
    @Nullable Tariff tariff) {

  public @Nullable EffectiveTariff effectiveTariff() {
    return tariff == null ? null : tariff.inForce();
  }

  public List<TariffLine> tariffLinesFor(HsSpan goods) {
    return tariff == null ? List.of() : tariff.linesFor(goods);
  }

  /**
   * The agreements that a line may claim: a declaration for its origin is valid on the day, and the
   * goods are sent as the agreement requires.
   */
  public List<Agreement> claimsOf(Line line, Consignment consignment) {
    if (line.declarations().isEmpty()) {
      return List.of();
    }
    var claimed = new ArrayList<Agreement>();
    for (var agreement : agreements) {
      for (var declaration : line.declarations()) {
        if (declaration.agreement().equals(agreement.id())
            && declaration.origin().equals(line.origin())
            && agreement.parties().contains(line.origin())
            && agreement.acceptsDepartureFrom(consignment.shipFrom())
            && declaration.isValidOn(consignment.date())) {
          claimed.add(agreement);
        }
      }
    }
    return claimed;
  }
}
