package io.puente.landedcost.calculation;

import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Reason;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.InForce;
import io.puente.landedcost.law.LawOfTheDay;
import io.puente.landedcost.law.Measure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom each measure of the day concerns in one consignment, and which measures give way. */
final class Liability {

  /** What becomes of a measure for a line. */
  enum Verdict {
    OWED,
    NOT_CONCERNED,
    REPLACED,
    LIFTED,
    UNKNOWN
  }

  private static final Fit NO_PREFERENCE =
      new Fit.No(item -> new Reason.NoPreference(item.line().hs()));

  private final ScopeMatcher matcher;
  private final Bound bound;
  private final List<Item> items;
  private final @Nullable Fit[] consignmentFits;

  /** By measure, then by line; most measures concern none of the lines and are never asked. */
  private final @Nullable Verdict[] @Nullable [] verdicts;

  Liability(LawOfTheDay law, Valuation valuation, Bound bound) {
    this.matcher = new ScopeMatcher(valuation, bound);
    this.bound = bound;
    this.consignmentFits = new Fit[law.inForce().size()];
    var consignment = valuation.consignment();
    var lines = consignment.lines();
    this.verdicts = new @Nullable Verdict[law.inForce().size()] @Nullable [];
    this.items = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      items.add(Item.of(i, lines.get(i), valuation.price(i), law, consignment));
    }
  }

  List<Item> items() {
    return items;
  }

  /** Places of the measures that can concern at least one of the lines. */
  BitSet measures() {
    var all = new BitSet(consignmentFits.length);
    for (var item : items) {
      all.or(item.measures());
    }
    return all;
  }

  Verdict of(InForce standing, Item item) {
    if (!item.measures().get(standing.index())) {
      return Verdict.NOT_CONCERNED;
    }
    var found = verdicts[standing.index()];
    if (found == null) {
      found = new Verdict[items.size()];
      verdicts[standing.index()] = found;
    }
    var known = found[item.index()];
    if (known == null) {
      known = verdict(standing, item);
      found[item.index()] = known;
    }
    return known;
  }

  private Verdict verdict(InForce standing, Item item) {
    return switch (fit(standing, item)) {
      case Fit.No no -> Verdict.NOT_CONCERNED;
      case Fit.Unknown unknown ->
          switch (bound) {
            case NONE -> Verdict.UNKNOWN;
            case LEAST -> Verdict.NOT_CONCERNED;
            case MOST -> Verdict.OWED;
          };
      case Fit.Yes yes -> yielding(standing, item);
    };
  }

  /** The fact without which a measure's verdict is unknown. */
  MissingFact.Kind lacking(InForce standing, Item item) {
    if (fit(standing, item) instanceof Fit.Unknown(var fact)) {
      return fact;
    }
    for (var other : standing.yieldsTo()) {
      if (of(other, item) == Verdict.UNKNOWN) {
        return lacking(other, item);
      }
    }
    throw new IllegalStateException(standing.measure().id() + " lacks nothing");
  }

  /** Whether a measure concerns a line, before asking whether another one puts it aside. */
  Fit fit(InForce standing, Item item) {
    var whole = consignmentFit(standing);
    if (whole instanceof Fit.No) {
      return whole;
    }
    var fit = ScopeMatcher.matchItem(standing.measure().scope(), item);
    if (whole instanceof Fit.Unknown && !(fit instanceof Fit.No)) {
      return whole;
    }
    return fit instanceof Fit.Yes ? preferred(standing.measure(), item) : fit;
  }

  /** The measure that puts another one aside for a line, if one does. */
  @Nullable InForce outranking(InForce standing, Item item) {
    for (var other : standing.yieldsTo()) {
      if (of(other, item) == Verdict.OWED) {
        return other;
      }
    }
    return null;
  }

  Fit consignmentFit(InForce standing) {
    var known = consignmentFits[standing.index()];
    if (known == null) {
      known = matcher.matchConsignment(standing.measure().scope());
      consignmentFits[standing.index()] = known;
    }
    return known;
  }

  /** A measure that takes its rate from the special column concerns only goods that have one. */
  private static Fit preferred(Measure measure, Item item) {
    if (!measure.takesSpecialColumn() || item.candidates().isEmpty()) {
      return Fit.YES;
    }
    for (var line : item.candidates()) {
      if (!line.preferences(item.claimed()).isEmpty()) {
        return Fit.YES;
      }
    }
    return NO_PREFERENCE;
  }

  private Verdict yielding(InForce standing, Item item) {
    boolean unsure = false;
    for (int i = 0; i < standing.yieldsTo().size(); i++) {
      var other = standing.yieldsTo().get(i);
      switch (ofOutranking(other, item)) {
        case OWED -> {
          return other.measure().effect() instanceof Effect.Levy
              ? Verdict.REPLACED
              : Verdict.LIFTED;
        }
        case UNKNOWN -> unsure = true;
        case NOT_CONCERNED, REPLACED, LIFTED -> {}
      }
    }
    return unsure ? Verdict.UNKNOWN : Verdict.OWED;
  }

  /** What puts a charge aside makes the total smaller: its bounds are the other way round. */
  private Verdict ofOutranking(InForce other, Item item) {
    return bound != Bound.NONE
            && other.measure().effect() instanceof Effect.Exemption
            && fit(other, item) instanceof Fit.Unknown
        ? bound == Bound.LEAST ? Verdict.OWED : Verdict.NOT_CONCERNED
        : of(other, item);
  }
}
