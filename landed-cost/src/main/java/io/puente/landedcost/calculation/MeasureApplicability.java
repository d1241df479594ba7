package io.puente.landedcost.calculation;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.Line;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Reason;
import io.puente.landedcost.law.ActiveMeasure;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.EffectiveLaw;
import io.puente.landedcost.law.Measure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which measures of the day apply to which lines of one consignment. */
final class MeasureApplicability {

  /** Whether a measure applies to a line. */
  enum Verdict {
    APPLIES,
    OUT_OF_SCOPE,
    REPLACED,
    EXEMPTED,
    UNKNOWN
  }

  private static final Match NO_PREFERENCE =
      new Match.No((consignment, item) -> new Reason.NoPreference(item.line().hs()));

  private final ScopeMatcher matcher;
  private final Bound bound;
  private final List<GoodsItem> items;
  private final @Nullable Match[] consignmentMatches;

  /**
   * By measure, then by line. Filled on first use, because most measures do not concern the
   * consignment.
   */
  private final @Nullable Verdict[] @Nullable [] verdicts;

  MeasureApplicability(EffectiveLaw law, Valuation valuation, Bound bound) {
    this.matcher = new ScopeMatcher(valuation, bound);
    this.bound = bound;
    this.consignmentMatches = new Match[law.inForce().size()];
    Consignment consignment = valuation.consignment();
    List<Line> lines = consignment.lines();
    this.verdicts = new @Nullable Verdict[law.inForce().size()] @Nullable [];
    this.items = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      items.add(GoodsItem.of(i, lines.get(i), valuation.price(i), law, consignment));
    }
  }

  List<GoodsItem> items() {
    return items;
  }

  /** The lines to which a measure applies. */
  List<GoodsItem> items(ActiveMeasure active) {
    var found = new ArrayList<GoodsItem>(items.size());
    for (var item : items) {
      if (of(active, item) == Verdict.APPLIES) {
        found.add(item);
      }
    }
    return found;
  }

  /** The positions of the measures that can concern at least one of the lines. */
  BitSet measures() {
    var all = new BitSet(consignmentMatches.length);
    for (var item : items) {
      all.or(item.measures());
    }
    return all;
  }

  Verdict of(ActiveMeasure active, GoodsItem item) {
    if (!item.measures().get(active.index())) {
      return Verdict.OUT_OF_SCOPE;
    }
    var found = verdicts[active.index()];
    if (found == null) {
      if (consignmentMatch(active) instanceof Match.No) {
        return Verdict.OUT_OF_SCOPE;
      }
      found = new Verdict[items.size()];
      verdicts[active.index()] = found;
    }
    Verdict known = found[item.index()];
    if (known == null) {
      known = verdict(active, item);
      found[item.index()] = known;
    }
    return known;
  }

  private Verdict verdict(ActiveMeasure active, GoodsItem item) {
    return switch (match(active, item)) {
      case Match.No no -> Verdict.OUT_OF_SCOPE;
      case Match.Unknown unknown ->
          switch (bound) {
            case NONE -> Verdict.UNKNOWN;
            case LEAST -> Verdict.OUT_OF_SCOPE;
            case MOST -> Verdict.APPLIES;
          };
      case Match.Yes yes -> verdictUnlessSuperseded(active, item);
    };
  }

  /** The missing fact because of which a verdict is unknown. */
  MissingFact.Kind lacking(ActiveMeasure active, GoodsItem item) {
    if (match(active, item) instanceof Match.Unknown(var fact)) {
      return fact;
    }
    for (var other : active.supersededBy()) {
      if (of(other, item) == Verdict.UNKNOWN) {
        return lacking(other, item);
      }
    }
    throw new IllegalStateException(active.measure().id() + " has no missing fact");
  }

  /**
   * Whether a measure concerns a line, regardless of measures that replace it or exempt from it.
   */
  Match match(ActiveMeasure active, GoodsItem item) {
    Match whole = consignmentMatch(active);
    if (whole instanceof Match.No) {
      return whole;
    }
    Match match = ScopeMatcher.matchItem(active.measure().scope(), item);
    if (whole instanceof Match.Unknown && !(match instanceof Match.No)) {
      return whole;
    }
    return match instanceof Match.Yes ? preferred(active.measure(), item) : match;
  }

  /** The measure that replaces another one for a line or exempts from it, if there is one. */
  @Nullable ActiveMeasure superseding(ActiveMeasure active, GoodsItem item) {
    for (var other : active.supersededBy()) {
      if (of(other, item) == Verdict.APPLIES) {
        return other;
      }
    }
    return null;
  }

  Match consignmentMatch(ActiveMeasure active) {
    Match known = consignmentMatches[active.index()];
    if (known == null) {
      known = matcher.matchConsignment(active.measure().scope());
      consignmentMatches[active.index()] = known;
    }
    return known;
  }

  /** A measure with the rate of the special column concerns only goods that have such a rate. */
  private static Match preferred(Measure measure, GoodsItem item) {
    if (!measure.takesSpecialColumn() || item.candidates().isEmpty()) {
      return Match.YES;
    }
    for (var line : item.candidates()) {
      if (!line.preferences(item.claimed()).isEmpty()) {
        return Match.YES;
      }
    }
    return NO_PREFERENCE;
  }

  private Verdict verdictUnlessSuperseded(ActiveMeasure active, GoodsItem item) {
    boolean unsure = false;
    for (int i = 0; i < active.supersededBy().size(); i++) {
      ActiveMeasure other = active.supersededBy().get(i);
      switch (ofSuperseding(other, item)) {
        case APPLIES -> {
          return other.measure().effect() instanceof Effect.Levy
              ? Verdict.REPLACED
              : Verdict.EXEMPTED;
        }
        case UNKNOWN -> unsure = true;
        case OUT_OF_SCOPE, REPLACED, EXEMPTED -> {}
      }
    }
    return unsure ? Verdict.UNKNOWN : Verdict.APPLIES;
  }

  /** An exemption makes the total smaller, so its bounds are the other way round. */
  private Verdict ofSuperseding(ActiveMeasure other, GoodsItem item) {
    return bound != Bound.NONE
            && other.measure().effect() instanceof Effect.Exemption
            && match(other, item) instanceof Match.Unknown
        ? bound == Bound.LEAST ? Verdict.APPLIES : Verdict.OUT_OF_SCOPE
        : of(other, item);
  }
}
