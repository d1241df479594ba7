package io.puente.landedcost.law;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.EffectiveTariff;
import io.puente.landedcost.Line;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A destination's law through a span of days in which nothing of it changes.
 *
 * @param known whether the data reaches to these days at all
 * @param inForce the measures in force, in the order in which they are reckoned
 * @param byGoods the same measures, to be found by the goods they can concern
 * @param inactive those that are not yet or no longer
 */
public record EffectiveLaw(
    Country destination,
    CurrencyUnit currency,
    boolean known,
    List<String> questions,
    List<ActiveMeasure> inForce,
    MeasureIndex byGoods,
    List<Measure> inactive,
    List<Agreement> agreements,
    @Nullable Tariff tariff) {

  public @Nullable EffectiveTariff tariffInForce() {
    return tariff == null ? null : tariff.inForce();
  }

  public List<TariffLine> tariffLinesFor(HsSpan goods) {
    return tariff == null ? List.of() : tariff.linesFor(goods);
  }

  /**
   * The agreements that a line may claim: declared for its origin, valid on the day, sent from its
   * parties.
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
