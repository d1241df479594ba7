package io.puente.landedcost.calculation;

import io.puente.landedcost.Charge;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import io.puente.landedcost.law.ActiveMeasure;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.EffectiveLaw;
import io.puente.landedcost.law.Measure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Calculates the charges of one consignment by the law of a day: each measure in its order, for
 * each line. Without bounds, missing facts and unknown figures are listed. With bounds, missing
 * facts are assumed not to meet or to meet the scope of a measure, and unknown figures have their
 * lowest or highest value.
 */
final class ChargeCalculation {

  private final Valuation valuation;
  private final MeasureApplicability applicability;
  private final List<GoodsItem> items;
  private final ChargeList charges;
  private final LevyCalculation levies;
  private final List<Provision> notes = new ArrayList<>();
  private final MissingFacts missingFacts;
  private final QuestionCoverage coverage;
  private @Nullable Quote stop;

  /** Calculates what is known, and lists what is not. */
  ChargeCalculation(EffectiveLaw law, Valuation valuation) {
    this(law, valuation, Bound.NONE, Bound.NONE);
  }

  ChargeCalculation(EffectiveLaw law, Valuation valuation, Bound facts, Bound figures) {
    this.valuation = valuation;
    this.applicability = new MeasureApplicability(law, valuation, facts);
    this.items = applicability.items();
    this.charges = new ChargeList(valuation);
    this.missingFacts = new MissingFacts(law, valuation);
    this.levies = new LevyCalculation(law, valuation, figures, charges, missingFacts);
    this.coverage = new QuestionCoverage(law.questions(), items.size(), facts);
    BitSet concerning = applicability.measures();
    int at = concerning.nextSetBit(0);
    while (at >= 0 && stop == null) {
      walk(law.inForce().get(at));
      at = concerning.nextSetBit(at + 1);
    }
  }

  List<Charge> charges() {
    return charges.charges();
  }

  List<Provision> notes() {
    return notes;
  }

  /** The facts that were missing, each once. */
  List<MissingFact> missing() {
    return missingFacts.facts(coverage, items);
  }

  /** Whether a figure is unknown, so that the total is incomplete. */
  boolean isPartial() {
    return missingFacts.areAny() || !coverage.isWhole();
  }

  /** The quote that ends the calculation, if a lane is suspended or goods are prohibited. */
  @Nullable Quote stop() {
    return stop;
  }

  Money total() {
    return charges.total(valuation.conversion().buyer());
  }

  private void walk(ActiveMeasure active) {
    Measure measure = active.measure();
    switch (measure.effect()) {
      case Effect.Levy levy -> levy(active, levy);
      case Effect.Exemption exemption -> {
        for (var item : items) {
          if (applicability.of(active, item) == MeasureApplicability.Verdict.APPLIES) {
            coverage.answer(active, item.index());
          }
        }
      }
      case Effect.Suspension suspension -> {
        if (concerned(active) != null) {
          stop = new Quote.SuspendedLane(measure.provision());
        }
      }
      case Effect.Prohibition prohibition -> {
        GoodsItem item = concerned(active);
        if (item != null) {
          stop = new Quote.Prohibited(measure.provision(), item.line().id());
        }
      }
      case Effect.Note remark -> {
        if (concerned(active) != null) {
          notes.add(measure.provision());
        }
      }
    }
  }

  /** The first line to which a measure without an amount applies. */
  private @Nullable GoodsItem concerned(ActiveMeasure active) {
    if (applicability.consignmentMatch(active) instanceof Match.No) {
      return null;
    }
    for (var item : items) {
      switch (applicability.of(active, item)) {
        case APPLIES -> {
          return item;
        }
        case UNKNOWN -> {
          if (!(active.measure().effect() instanceof Effect.Note)) {
            missingFacts.omitMeasure(active.measure(), applicability.lacking(active, item), item);
          }
        }
        case OUT_OF_SCOPE, REPLACED, EXEMPTED -> {}
      }
    }
    return null;
  }

  private void levy(ActiveMeasure active, Effect.Levy levy) {
    if (applicability.consignmentMatch(active) instanceof Match.No) {
      return;
    }
    int applying = 0;
    for (var item : items) {
      switch (applicability.of(active, item)) {
        case APPLIES -> {
          coverage.answer(active, item.index());
          applying++;
        }
        case EXEMPTED, REPLACED, OUT_OF_SCOPE -> {}
        case UNKNOWN -> {
          coverage.answerTentatively(active, item.index());
          missingFacts.omitCharge(
              active.measure(), levy, applicability.lacking(active, item), List.of(item));
        }
      }
    }
    if (applying > 0 && levy.byLine()) {
      chargeEach(active, levy);
    } else if (applying > 0) {
      List<GoodsItem> concerned = applying == items.size() ? items : applicability.items(active);
      levies.charge(active.measure(), levy, concerned, null);
    }
  }

  private void chargeEach(ActiveMeasure active, Effect.Levy levy) {
    for (var item : items) {
      if (applicability.of(active, item) == MeasureApplicability.Verdict.APPLIES) {
        levies.charge(active.measure(), levy, List.of(item), item);
      }
    }
  }
}
