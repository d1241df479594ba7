package io.puente.landedcost.calculation;

import io.puente.landedcost.Considered;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.Reason;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.InForce;
import io.puente.landedcost.law.LawOfTheDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Finds, for every measure that charges nothing, the reason why. */
final class Considering {

  private final LawOfTheDay law;
  private final Valuation valuation;
  private final Liability liability;
  private final Map<String, @Nullable Money> savings = new HashMap<>();
  private @Nullable Reckoning asItIs;

  Considering(LawOfTheDay law, Valuation valuation) {
    this.law = law;
    this.valuation = valuation;
    this.liability = new Liability(law, valuation, Bound.NONE);
  }

  List<Considered> all() {
    var all = new ArrayList<Considered>();
    for (var standing : law.inForce()) {
      var provision = standing.measure().provision();
      if (liability.consignmentFit(standing) instanceof Fit.No(var why)) {
        var reason = why.reason(liability.items().getFirst());
        all.add(new Considered(provision, null, reason));
      } else {
        all.addAll(byLine(standing));
      }
    }
    for (var asleep : law.asleep()) {
      var provision = asleep.provision();
      all.add(
          new Considered(provision, null, new Reason.OutOfDate(provision.from(), provision.to())));
    }
    return List.copyOf(all);
  }

  private List<Considered> byLine(InForce standing) {
    var found = new ArrayList<Considered>();
    for (var item : liability.items()) {
      var reason = reason(standing, item);
      if (reason != null) {
        found.add(new Considered(standing.measure().provision(), item.line().id(), reason));
      }
    }
    var reasons = new HashSet<>(found.stream().map(Considered::reason).toList());
    return found.size() == liability.items().size() && reasons.size() == 1
        ? List.of(new Considered(standing.measure().provision(), null, found.getFirst().reason()))
        : found;
  }

  private @Nullable Reason reason(InForce standing, Item item) {
    return switch (liability.fit(standing, item)) {
      case Fit.No(var why) -> withSaving(why.reason(item), item);
      case Fit.Unknown unknown -> null;
      case Fit.Yes yes -> {
        var other = liability.outranking(standing, item);
        if (other == null) {
          yield null;
        }
        var provision = other.measure().provision();
        yield other.measure().effect() instanceof Effect.Levy
            ? new Reason.ReplacedBy(provision)
            : new Reason.LiftedBy(provision);
      }
    };
  }

  private Reason withSaving(Reason reason, Item item) {
    if (!(reason instanceof Reason.NeedsDeclaration(var agreement, var name, var unset))) {
      return reason;
    }
    var key = agreement + " " + item.index();
    if (!savings.containsKey(key)) {
      savings.put(key, saving(agreement, item));
    }
    return new Reason.NeedsDeclaration(agreement, name, savings.get(key));
  }

  /** Quotes the same consignment as if the line were declared, and compares. */
  private @Nullable Money saving(String agreement, Item item) {
    var consignment = valuation.consignment();
    var date = consignment.date();
    var supposed =
        new OriginDeclaration(agreement, item.line().origin(), "-", "-", "-", date, date);
    var lines = new ArrayList<>(consignment.lines());
    lines.set(item.index(), item.line().declaring(supposed));
    var declared = consignment.withLines(lines);
    var now = asItIs();
    var then = new Reckoning(law, new Valuation(declared, valuation.rates(), valuation.exchange()));
    return now.isPartial() || then.isPartial() ? null : now.total().minus(then.total());
  }

  private Reckoning asItIs() {
    if (asItIs == null) {
      asItIs = new Reckoning(law, valuation);
    }
    return asItIs;
  }
}
