package io.puente.trade.guide;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Country;
import io.puente.landedcost.Rule;
import io.puente.landedcost.RuleKind;
import io.puente.landedcost.Rulebook;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is known of parcels from one country to another on a day.
 *
 * @param savings what declarations save, by the ids of agreements; none for those that save nothing
 */
record Lane(
    Rulebook law, Country origin, List<Sample> samples, Map<String, SampleParcels.Saving> savings) {

  private static final Set<RuleKind> BARS = EnumSet.of(RuleKind.SUSPENSION, RuleKind.PROHIBITION);

  /** The one that stands for all. */
  Sample usual() {
    return ofUsualGoods().stream()
        .filter(sample -> sample.dollars() == Sample.USUAL_VALUE)
        .findFirst()
        .orElseThrow();
  }

  /** What leads, the cheapest first. */
  List<Sample> ofUsualGoods() {
    return samples.stream().filter(Sample::isOfUsualGoods).toList();
  }

  /** What may not come in, or is not carried. */
  List<Rule> barred() {
    return concerning().filter(rule -> BARS.contains(rule.kind())).toList();
  }

  List<Rule> of(RuleKind kind) {
    return concerning().filter(rule -> rule.kind() == kind).toList();
  }

  /** Kinds of rules that there are, in the order in which a receipt has them. */
  List<RuleKind> kinds() {
    return Stream.of(RuleKind.values())
        .filter(kind -> !BARS.contains(kind) && !of(kind).isEmpty())
        .toList();
  }

  List<Rule> others() {
    return law.inForce().stream().filter(rule -> !rule.concerns(origin)).toList();
  }

  List<Rule> coming() {
    return law.coming().stream().filter(rule -> rule.concerns(origin)).toList();
  }

  Stream<Rule> concerning() {
    return law.inForce().stream().filter(rule -> rule.concerns(origin));
  }

  List<Agreement> agreements() {
    return agreements(law, origin);
  }

  static List<Agreement> agreements(Rulebook law, Country origin) {
    return law.agreements().stream().filter(one -> one.parties().contains(origin)).toList();
  }
}
