package io.puente.landedcost.calculation;

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

/** Whom each measure of the day concerns in one consignment, and which measures give way. */
final class MeasureApplicability {

  /** What becomes of a measure for a line. */
  enum Verdict {
    APPLIES,
    OUT_OF_SCOPE,
    REPLACED,
    EXEMPTED,
    UNKNOWN
  }

  private static final Match NO_PREFERENCE =
      new Match.No(item -> new Reason.NoPreference(item.line().hs()));

  private final ScopeMatcher matcher;
  private final Bound bound;
  private final List<GoodsItem> items;
  private final @Nullable Match[] consignmentMatches;

  /** By measure, then by line; most measures concern none of the lines and are never asked. */
  private final @Nullable Verdict[] @Nullable [] verdicts;

  MeasureApplicability(EffectiveLaw law, Valuation valuation, Bound bound) {
    this.matcher = new ScopeMatcher(valuation, bound);
    this.bound = bound;
    this.consignmentMatches = new Match[law.inForce().size()];
    var consignment = valuation.consignment();
    var lines = consignment.lines();
    this.verdicts = new @Nullable Verdict[law.inForce().size()] @Nullable [];
    this.items = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      items.add(GoodsItem.of(i, lines.get(i), valuation.price(i), law, consignment));
    }
  }

  List<GoodsItem> items() {
    return items;
  }

  /** Places of the measures that can concern at least one of the lines. */
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
      found = new Verdict[items.size()];
      verdicts[active.index()] = found;
    }
    var known = found[item.index()];
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
      case Match.Yes yes -> yielding(active, item);
    };
  }

  /** The fact without which a measure's verdict is unknown. */
  MissingFact.Kind lacking(ActiveMeasure active, GoodsItem item) {
    if (match(active, item) instanceof Match.Unknown(var fact)) {
      return fact;
    }
    for (var other : active.yieldsTo()) {
      if (of(other, item) == Verdict.UNKNOWN) {
        return lacking(other, item);
      }
    }
    throw new IllegalStateException(active.measure().id() + " lacks nothing");
  }

  /** Whether a measure concerns a line, before asking whether another one puts it aside. */
  Match match(ActiveMeasure active, GoodsItem item) {
    var whole = consignmentMatch(active);
    if (whole instanceof Match.No) {
      return whole;
    }
    var fit = ScopeMatcher.matchItem(active.measure().scope(), item);
    if (whole instanceof Match.Unknown && !(fit instanceof Match.No)) {
      return whole;
    }
    return fit instanceof Match.Yes ? preferred(active.measure(), item) : fit;
  }

  /** The measure that puts another one aside for a line, if one does. */
  @Nullable ActiveMeasure outranking(ActiveMeasure active, GoodsItem item) {
    for (var other : active.yieldsTo()) {
      if (of(other, item) == Verdict.APPLIES) {
        return other;
      }
    }
    return null;
  }

  Match consignmentMatch(ActiveMeasure active) {
    var known = consignmentMatches[active.index()];
    if (known == null) {
      known = matcher.matchConsignment(active.measure().scope());
      consignmentMatches[active.index()] = known;
    }
    return known;
  }

  /** A measure that takes its rate from the special column concerns only goods that have one. */
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

  private Verdict yielding(ActiveMeasure active, GoodsItem item) {
    boolean unsure = false;
    for (int i = 0; i < active.yieldsTo().size(); i++) {
      var other = active.yieldsTo().get(i);
      switch (ofOutranking(other, item)) {
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

  /** What puts a charge aside makes the total smaller: its bounds are the other way round. */
  private Verdict ofOutranking(ActiveMeasure other, GoodsItem item) {
    return bound != Bound.NONE
            && other.measure().effect() instanceof Effect.Exemption
            && match(other, item) instanceof Match.Unknown
        ? bound == Bound.LEAST ? Verdict.APPLIES : Verdict.OUT_OF_SCOPE
        : of(other, item);
  }
}
