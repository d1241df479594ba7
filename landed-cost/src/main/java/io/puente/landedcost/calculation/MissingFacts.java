package io.puente.landedcost.calculation;

import io.puente.landedcost.MissingFact;
import io.puente.landedcost.MissingFact.Kind;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.EffectiveLaw;
import io.puente.landedcost.law.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The facts that a calculation lacks, and the measures whose amounts are unknown without them. */
final class MissingFacts {

  private final EffectiveLaw law;
  private final Valuation valuation;
  private final List<MissingFact> missing = new ArrayList<>();

  /** The ids and kinds of the levies with an unknown amount. */
  private final Set<String> unknown = new HashSet<>();

  MissingFacts(EffectiveLaw law, Valuation valuation) {
    this.law = law;
    this.valuation = valuation;
  }

  /** Records a levy that cannot be calculated, on one line or on several together. */
  void omitCharge(Measure measure, Effect.Levy levy, Kind lacking, List<GoodsItem> items) {
    markUnknown(measure, levy);
    missing.addAll(builder().of(measure, levy.rate(), lacking, items));
  }

  /** Records a measure without an amount of which it is unknown whether it concerns a line. */
  void omitMeasure(Measure measure, Kind lacking, GoodsItem item) {
    unknown.add(measure.id());
    missing.addAll(builder().of(measure, null, lacking, List.of(item)));
  }

  private MissingFactBuilder builder() {
    return new MissingFactBuilder(law, valuation);
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
            all.add(MissingFact.of(Kind.RULE, items.get(line).line().id(), question, null)));
    Map<Object, MissingFact> once = LinkedHashMap.newLinkedHashMap(all.size());
    all.forEach(fact -> once.merge(key(fact), fact, MissingFacts::merged));
    return List.copyOf(once.values());
  }

  /** Two measures that ask for the same fact have the same key. Figures are those of a measure. */
  private static Object key(MissingFact fact) {
    Object distinction =
        switch (fact.kind()) {
          case FIGURES -> fact.measures();
          case EXCHANGE_RATE, RULE -> fact.details();
          case HS_DIGITS,
              TARIFF_RATE,
              HS_NOT_IN_TABLE,
              HS_FITS_ANOTHER_PRICE,
              WEIGHT,
              LITRES,
              ALCOHOL,
              QUANTITY,
              RATE_IN_WORDS,
              REGION,
              ALLOWANCE_USED,
              EFFECTIVE_LAW,
              REVIEW ->
              List.of();
        };
    return List.of(fact.kind(), Objects.toString(fact.lineId(), ""), distinction);
  }

  private static MissingFact merged(MissingFact one, MissingFact other) {
    return new MissingFact(
        one.kind(),
        one.lineId(),
        union(one.details(), other.details()),
        union(one.choices(), other.choices()),
        one.figures() == null ? other.figures() : one.figures(),
        one.allowance() == null ? other.allowance() : one.allowance(),
        union(one.measures(), other.measures()));
  }

  private static <T> List<T> union(Collection<T> some, Collection<T> more) {
    Set<T> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
