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
final class Gaps {

  private final List<MissingFact> missing = new ArrayList<>();

  /** Ids and kinds of the levies of which an amount is unknown. */
  private final Set<String> unknown = new HashSet<>();

  /** A levy that cannot be reckoned, on one line or on the consignment. */
  void leaveOut(Measure measure, Effect.Levy levy, MissingFact.Kind lacking, @Nullable Item item) {
    spread(measure, levy);
    missing.add(
        item == null
            ? MissingFact.of(lacking, null, levy.rate().text(), measure.provision())
            : item.lacking(lacking, measure.provision()));
  }

  /** A measure without an amount that may concern a line, or may not. */
  void leaveOpen(Measure measure, MissingFact.Kind lacking, Item item) {
    unknown.add(measure.id());
    missing.add(item.lacking(lacking, measure.provision()));
  }

  /** Whether a levy counts on an amount that is unknown. */
  boolean reach(Effect.Levy levy) {
    return !unknown.isEmpty()
        && (!Collections.disjoint(levy.base().charges(), unknown)
            || (levy.rate() instanceof Rate.TopUp top
                && !Collections.disjoint(top.counted(), unknown)));
  }

  /** Makes a levy unknown because what it counts on is; no further fact is asked for. */
  void spread(Measure measure, Effect.Levy levy) {
    unknown.add(measure.id());
    unknown.add(levy.kind().name());
  }

  boolean areOpen() {
    return !unknown.isEmpty();
  }

  /** All missing facts, each once, with the questions that no measure answered. */
  List<MissingFact> facts(Settlement settlement, List<Item> items) {
    if (missing.isEmpty() && settlement.isWhole()) {
      return List.of();
    }
    var all = new ArrayList<>(missing);
    settlement.open(
        (line, question) ->
            all.add(
                MissingFact.of(
                    MissingFact.Kind.RULE, items.get(line).line().id(), question, null)));
    return all.stream().distinct().toList();
  }
}
