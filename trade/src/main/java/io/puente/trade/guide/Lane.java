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
 * The rules and examples for parcels from one country to another on a day.
 *
 * @param savings what declarations of origin save, by id of the agreement; only if they save money
 */
record Lane(
    Rulebook law,
    Country origin,
    List<SampleQuote> samples,
    Map<String, SampleParcels.Saving> savings) {

  private static final Set<RuleKind> BARS = EnumSet.of(RuleKind.SUSPENSION, RuleKind.PROHIBITION);

  /** The example that represents the lane. */
  SampleQuote usual() {
    return ofUsualGoods().stream()
        .filter(sample -> sample.dollars() == SampleQuote.USUAL_VALUE)
        .findFirst()
        .orElseThrow();
  }

  /** The examples that the page shows first, by rising value. */
  List<SampleQuote> ofUsualGoods() {
    return samples.stream().filter(SampleQuote::isOfUsualGoods).toList();
  }

  /** Prohibitions and suspensions. */
  List<Rule> barred() {
    return concerning().filter(rule -> BARS.contains(rule.kind())).toList();
  }

  List<Rule> of(RuleKind kind) {
    return concerning().filter(rule -> rule.kind() == kind).toList();
  }

  /** The kinds of the other rules, in the order of a receipt. */
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
