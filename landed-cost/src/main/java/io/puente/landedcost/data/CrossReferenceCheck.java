package io.puente.landedcost.data;

import io.puente.landedcost.ChargeKind;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.Law;
import io.puente.landedcost.law.Measure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the references between the measures of a file. */
final class CrossReferenceCheck {

  private final String file;
  private final List<String> questions;
  private final List<Measure> measures;
  private final List<String> problems;
  private final Map<String, Measure> byId = new HashMap<>();

  CrossReferenceCheck(
      String file, List<String> questions, List<Measure> measures, List<String> problems) {
    this.file = file;
    this.questions = questions;
    this.measures = measures;
    this.problems = problems;
    measures.forEach(measure -> byId.put(measure.id(), measure));
  }

  void check() {
    var earlier = new HashSet<String>();
    Stream.of(ChargeKind.values()).map(ChargeKind::name).forEach(earlier::add);
    for (var measure : measures) {
      for (var other : Law.supersedes(measure)) {
        if (!byId.containsKey(other)) {
          report(measure, "replaces or exempts from " + other + ", which does not exist");
        }
      }
      for (var question : measure.answers()) {
        if (!questions.contains(question)) {
          report(measure, "answers " + question + ", which is not asked");
        }
      }
      if (measure.effect() instanceof Effect.Levy levy) {
        for (var charge : charges(levy)) {
          if (!earlier.contains(charge)) {
            report(measure, "counts " + charge + ", which no earlier measure charges");
          }
        }
      }
      earlier.add(measure.id());
      if (supersedesItself(measure, measure, new HashSet<>())) {
        report(measure, "replaces itself or exempts from itself");
      }
    }
  }

  private static Set<String> charges(Effect.Levy levy) {
    var charges = new HashSet<>(levy.base().charges());
    if (levy.rate() instanceof Rate.TopUp top) {
      charges.addAll(top.counted());
    }
    return charges;
  }

  private boolean supersedesItself(Measure start, Measure measure, Set<String> seen) {
    for (var id : Law.supersedes(measure)) {
      Measure other = byId.get(id);
      if (id.equals(start.id())
          || (other != null && seen.add(id) && supersedesItself(start, other, seen))) {
        return true;
      }
    }
    return false;
  }

  private void report(Measure measure, String what) {
    problems.add(file + ": " + measure.id() + " " + what);
  }
}
