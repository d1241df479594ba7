package io.puente.landedcost.calculation;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.Line;
import io.puente.landedcost.NotAppliedMeasure;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Reason;
import io.puente.landedcost.law.ActiveMeasure;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.EffectiveLaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Finds the reason why each measure was not applied. */
final class NotAppliedAnalysis {

  private final EffectiveLaw law;
  private final Valuation valuation;
  private final MeasureApplicability applicability;

  /** By agreement, because one declaration makes several measures apply. */
  private final Map<String, @Nullable Money> savings = new HashMap<>();

  /** The measure at which the saving of an agreement is counted. */
  private final Map<String, Provision> counted = new HashMap<>();

  private @Nullable ChargeCalculation withoutDeclaration;

  NotAppliedAnalysis(EffectiveLaw law, Valuation valuation) {
    this.law = law;
    this.valuation = valuation;
    this.applicability = new MeasureApplicability(law, valuation, Bound.NONE);
  }

  List<NotAppliedMeasure> all() {
    var all = new ArrayList<NotAppliedMeasure>();
    for (var active : law.inForce()) {
      Provision provision = active.measure().provision();
      if (applicability.consignmentMatch(active) instanceof Match.No(var why)) {
        Reason reason = why.reason(valuation.consignment(), applicability.items().getFirst());
        all.add(new NotAppliedMeasure(provision, null, reason));
      } else {
        all.addAll(byLine(active));
      }
    }
    for (var inactive : law.inactive()) {
      Provision provision = inactive.provision();
      all.add(
          new NotAppliedMeasure(
              provision, null, new Reason.NotInForce(provision.from(), provision.to())));
    }
    return List.copyOf(all);
  }

  private List<NotAppliedMeasure> byLine(ActiveMeasure active) {
    var found = new ArrayList<NotAppliedMeasure>();
    for (var item : applicability.items()) {
      Reason reason = reason(active, item);
      if (reason != null) {
        found.add(new NotAppliedMeasure(active.measure().provision(), item.line().id(), reason));
      }
    }
    var reasons = new HashSet<>(found.stream().map(NotAppliedMeasure::reason).toList());
    return found.size() == applicability.items().size() && reasons.size() == 1
        ? List.of(
            new NotAppliedMeasure(active.measure().provision(), null, found.getFirst().reason()))
        : found;
  }

  private @Nullable Reason reason(ActiveMeasure active, GoodsItem item) {
    return switch (applicability.match(active, item)) {
      case Match.No(var why) ->
          withSaving(why.reason(valuation.consignment(), item), active.measure().provision());
      case Match.Unknown unknown -> null;
      case Match.Yes yes -> {
        ActiveMeasure other = applicability.superseding(active, item);
        if (other == null) {
          yield null;
        }
        Provision provision = other.measure().provision();
        yield other.measure().effect() instanceof Effect.Levy
            ? new Reason.ReplacedBy(provision)
            : new Reason.ExemptedBy(provision);
      }
    };
  }

  /** The saving of a declaration is counted once, at the first measure that it makes apply. */
  private Reason withSaving(Reason reason, Provision provision) {
    if (!(reason instanceof Reason.NeedsDeclaration(var agreement, var name, var unset))) {
      return reason;
    }
    if (!savings.containsKey(agreement)) {
      savings.put(agreement, saving(agreement));
    }
    Money saving = savings.get(agreement);
    if (saving != null && !saving.isZero()) {
      Provision first = counted.computeIfAbsent(agreement, unseen -> provision);
      if (!first.id().equals(provision.id())) {
        return new Reason.SameDeclaration(agreement, name, first);
      }
    }
    return new Reason.NeedsDeclaration(agreement, name, saving);
  }

  /** Calculates the same consignment with a declaration for each line, and compares. */
  private @Nullable Money saving(String agreement) {
    Consignment consignment = valuation.consignment();
    Consignment declared =
        consignment.withLines(
            consignment.lines().stream().map(line -> declared(line, agreement)).toList());
    ChargeCalculation now = withoutDeclaration();
    var then =
        new ChargeCalculation(
            law, new Valuation(declared, valuation.rates(), valuation.conversion()));
    return now.isPartial() || then.isPartial() ? null : now.total().minus(then.total());
  }

  /** The line with a further declaration, unless it has one under the agreement. */
  private Line declared(Line line, String agreement) {
    if (line.declarations().stream().anyMatch(one -> one.agreement().equals(agreement))) {
      return line;
    }
    var declarations = new ArrayList<>(line.declarations());
    declarations.add(
        OriginDeclaration.supposed(agreement, line.origin(), valuation.consignment().date()));
    return line.withDeclarations(declarations.toArray(OriginDeclaration[]::new));
  }

  private ChargeCalculation withoutDeclaration() {
    if (withoutDeclaration == null) {
      withoutDeclaration = new ChargeCalculation(law, valuation);
    }
    return withoutDeclaration;
  }
}
