package io.puente.landedcost.calculation;

import io.puente.landedcost.MissingFact;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts that a calculation lacks, and the measures whose amounts are unknown without them. */
final class MissingFacts {

  private final List<MissingFact> missing = new ArrayList<>();

  /** The ids and kinds of the levies with an unknown amount. */
  private final Set<String> unknown = new HashSet<>();

  /** Records a levy that cannot be calculated, on one line or on the consignment. */
  void omitCharge(
      Measure measure, Effect.Levy levy, MissingFact.Kind lacking, @Nullable GoodsItem item) {
    markUnknown(measure, levy);
    missing.add(
        item == null
            ? MissingFact.of(lacking, null, levy.rate().text(), measure.provision())
            : item.lacking(lacking, measure.provision()));
  }

  /** Records a measure without an amount of which it is unknown whether it concerns a line. */
  void omitMeasure(Measure measure, MissingFact.Kind lacking, GoodsItem item) {
    unknown.add(measure.id());
    missing.add(item.lacking(lacking, measure.provision()));
  }

  /** Whether the base or the rate of a levy includes an unknown amount. */
  boolean affects(Effect.Levy levy) {
    return !unknown.isEmpty()
        && (!Collections.disjoint(levy.base().charges(), unknown)
            || (levy.rate() instanceof Rate.TopUp top
                && !Collections.disjoint(top.counted(), unknown)));
  }

  /** Marks a levy as unknown without a further missing fact. */
  void markUnknown(Measure measure, Effect.Levy levy) {
    unknown.add(measure.id());
    unknown.add(levy.kind().name());
  }

  boolean areAny() {
    return !unknown.isEmpty();
  }

  /** All missing facts, each once, with the questions that no measure answered. */
  List<MissingFact> facts(QuestionCoverage coverage, List<GoodsItem> items) {
    if (missing.isEmpty() && coverage.isWhole()) {
      return List.of();
    }
    var all = new ArrayList<>(missing);
    coverage.open(
        (line, question) ->
            all.add(
                MissingFact.of(
                    MissingFact.Kind.RULE, items.get(line).line().id(), question, null)));
    return all.stream().distinct().toList();
  }
}
