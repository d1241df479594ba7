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

/** What a reckoning had to leave out, and which facts would have prevented it. */
final class MissingFacts {

  private final List<MissingFact> missing = new ArrayList<>();

  /** Ids and kinds of the levies of which an amount is unknown. */
  private final Set<String> unknown = new HashSet<>();

  /** A levy that cannot be reckoned, on one line or on the consignment. */
  void omitCharge(
      Measure measure, Effect.Levy levy, MissingFact.Kind lacking, @Nullable GoodsItem item) {
    markUnknown(measure, levy);
    missing.add(
        item == null
            ? MissingFact.of(lacking, null, levy.rate().text(), measure.provision())
            : item.lacking(lacking, measure.provision()));
  }

  /** A measure without an amount that may concern a line, or may not. */
  void omitMeasure(Measure measure, MissingFact.Kind lacking, GoodsItem item) {
    unknown.add(measure.id());
    missing.add(item.lacking(lacking, measure.provision()));
  }

  /** Whether a levy counts on an amount that is unknown. */
  boolean affects(Effect.Levy levy) {
    return !unknown.isEmpty()
        && (!Collections.disjoint(levy.base().charges(), unknown)
            || (levy.rate() instanceof Rate.TopUp top
                && !Collections.disjoint(top.counted(), unknown)));
  }

  /** Makes a levy unknown because what it counts on is; no further fact is asked for. */
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
