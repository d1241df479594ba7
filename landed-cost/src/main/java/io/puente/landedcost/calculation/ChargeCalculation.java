package io.puente.landedcost.calculation;

import io.puente.landedcost.Charge;
import io.puente.landedcost.Incoterm;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.PaymentPoint;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.ActiveMeasure;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.EffectiveLaw;
import io.puente.landedcost.law.Measure;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the law of a day for one consignment: each measure in its order, for each line.
 * With bounds, missing facts are taken to keep measures away or to bring them on, and unknown
 * figures at their least or most; without, both are listed.
 */
final class ChargeCalculation {

  private final EffectiveLaw law;
  private final Valuation valuation;
  private final Bound figures;
  private final MeasureApplicability applicability;
  private final List<GoodsItem> items;
  private final ChargeList rows;
  private final List<Provision> notes = new ArrayList<>();
  private final MissingFacts gaps = new MissingFacts();
  private final QuestionCoverage coverage;
  private @Nullable Quote stop;

  /** A reckoning of what is known, and a list of what is not. */
  ChargeCalculation(EffectiveLaw law, Valuation valuation) {
    this(law, valuation, Bound.NONE, Bound.NONE);
  }

  ChargeCalculation(EffectiveLaw law, Valuation valuation, Bound facts, Bound figures) {
    this.law = law;
    this.valuation = valuation;
    this.figures = figures;
    this.applicability = new MeasureApplicability(law, valuation, facts);
    this.items = applicability.items();
    this.rows = new ChargeList(valuation);
    this.coverage = new QuestionCoverage(law.questions(), items.size(), facts);
    var concerning = applicability.measures();
    int at = concerning.nextSetBit(0);
    while (at >= 0 && stop == null) {
      walk(law.inForce().get(at));
      at = concerning.nextSetBit(at + 1);
    }
  }

  List<Charge> charges() {
    return rows.charges();
  }

  List<Provision> notes() {
    return notes;
  }

  /** The facts that were missing, each once. */
  List<MissingFact> missing() {
    return gaps.facts(coverage, items);
  }

  /** Whether a figure stayed unknown, so that the total is not one. */
  boolean isPartial() {
    return gaps.areAny() || !coverage.isWhole();
  }

  /** The quote that ends all reckoning, if a lane is suspended or goods are prohibited. */
  @Nullable Quote stop() {
    return stop;
  }

  Money total() {
    return rows.total(valuation.exchange().buyer());
  }

  private void walk(ActiveMeasure active) {
    var measure = active.measure();
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
        var item = concerned(active);
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

  /** The first line that a measure without an amount concerns. */
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
            gaps.omitMeasure(active.measure(), applicability.lacking(active, item), item);
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
    var liable = new ArrayList<GoodsItem>(items.size());
    for (var item : items) {
      switch (applicability.of(active, item)) {
        case APPLIES -> {
          coverage.answer(active, item.index());
          liable.add(item);
        }
        case EXEMPTED, REPLACED, OUT_OF_SCOPE -> {}
        case UNKNOWN -> {
          coverage.answerTentatively(active, item.index());
          gaps.omitCharge(active.measure(), levy, applicability.lacking(active, item), item);
        }
      }
    }
    if (liable.isEmpty()) {
      return;
    }
    if (!levy.byLine()) {
      charge(active.measure(), levy, liable, null);
      return;
    }
    for (var item : liable) {
      charge(active.measure(), levy, List.of(item), item);
    }
  }

  /** Charges a levy on one line, or on several as one. */
  private void charge(
      Measure measure, Effect.Levy levy, List<GoodsItem> liable, @Nullable GoodsItem line) {
    if (gaps.affects(levy)) {
      gaps.markUnknown(measure, levy);
      return;
    }
    var rateBase = rows.rateBase(levy, liable, figures);
    var rate = levy.rate();
    boolean stated = false;
    if (rate instanceof Rate.OfTariff ofTariff && line != null) {
      var found = TariffRate.of(ofTariff, line, rateBase);
      if (found.rate() == null) {
        gaps.omitCharge(measure, levy, found.lacking(), line);
        return;
      }
      rate = found.rate();
      stated = found.stated();
    }
    var lacking = rateBase.missingFact(rate);
    if (lacking != null) {
      gaps.omitCharge(measure, levy, lacking, line);
      return;
    }
    var exact = rateBase.amount(rate);
    var lawAmount = valuation.exchange().roundedInLawCurrency(exact);
    rows.add(
        new Charge(
            levy.kind(),
            measure.provision(),
            line == null ? null : line.line().id(),
            BigMoney.of(law.currency(), rateBase.base()),
            rateBase.text(rate),
            stated,
            valuation.exchange().roundedInBuyerCurrency(exact, lawAmount),
            lawAmount,
            paymentPoint(levy)));
  }

  private PaymentPoint paymentPoint(Effect.Levy levy) {
    return levy.collectedAtSale() || valuation.consignment().incoterm() == Incoterm.DDP
        ? PaymentPoint.CHECKOUT
        : PaymentPoint.DELIVERY;
  }
}
