package io.puente.landedcost.calculation;

import io.puente.landedcost.Charge;
import io.puente.landedcost.EffectiveTariff;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Calculates the charges of one consignment by the law of a day: each measure in its order, for
 * each line. Without bounds, missing facts and unknown figures are listed. With bounds, missing
 * facts are assumed not to meet or to meet the scope of a measure, and unknown figures have their
 * lowest or highest value.
 */
final class ChargeCalculation {

  private final EffectiveLaw law;
  private final Valuation valuation;
  private final Bound figures;
  private final MeasureApplicability applicability;
  private final List<GoodsItem> items;
  private final ChargeList charges;
  private final List<Provision> notes = new ArrayList<>();
  private final MissingFacts missingFacts;
  private final QuestionCoverage coverage;
  private @Nullable Quote stop;

  /** Calculates what is known, and lists what is not. */
  ChargeCalculation(EffectiveLaw law, Valuation valuation) {
    this(law, valuation, Bound.NONE, Bound.NONE);
  }

  ChargeCalculation(EffectiveLaw law, Valuation valuation, Bound facts, Bound figures) {
    this.law = law;
    this.valuation = valuation;
    this.figures = figures;
    this.applicability = new MeasureApplicability(law, valuation, facts);
    this.items = applicability.items();
    this.charges = new ChargeList(valuation);
    this.missingFacts = new MissingFacts(law, valuation);
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
    var concerned = new ArrayList<GoodsItem>(items.size());
    for (var item : items) {
      switch (applicability.of(active, item)) {
        case APPLIES -> {
          coverage.answer(active, item.index());
          concerned.add(item);
        }
        case EXEMPTED, REPLACED, OUT_OF_SCOPE -> {}
        case UNKNOWN -> {
          coverage.answerTentatively(active, item.index());
          missingFacts.omitCharge(
              active.measure(), levy, applicability.lacking(active, item), List.of(item));
        }
      }
    }
    if (concerned.isEmpty()) {
      return;
    }
    if (!levy.byLine()) {
      charge(active.measure(), levy, concerned, null);
      return;
    }
    for (var item : concerned) {
      charge(active.measure(), levy, List.of(item), item);
    }
  }

  /** Charges a levy on one line, or on several lines together. */
  private void charge(
      Measure measure, Effect.Levy levy, List<GoodsItem> concerned, @Nullable GoodsItem line) {
    if (missingFacts.affects(levy)) {
      missingFacts.markUnknown(measure, levy);
      return;
    }
    RateBase rateBase = charges.rateBase(levy, concerned, figures);
    Rate rate = levy.rate();
    boolean stated = false;
    boolean rateFromTariff = false;
    if (rate instanceof Rate.OfTariff ofTariff && line != null) {
      var found = TariffRate.of(ofTariff, line, rateBase);
      if (found.rate() == null) {
        missingFacts.omitCharge(measure, levy, found.lacking(), concerned);
        return;
      }
      rate = found.rate();
      stated = found.stated();
      rateFromTariff = !stated && !line.siblings().isEmpty();
    }
    MissingFact.Kind lacking = rateBase.missingFact(rate);
    if (lacking != null) {
      missingFacts.omitCharge(measure, levy, lacking, concerned);
      return;
    }
    BigDecimal exact = rateBase.amount(rate);
    Money lawAmount = valuation.conversion().roundedInLawCurrency(exact);
    ChargeList.Bounds bounds = bounds(levy, concerned, rateBase, rate);
    charges.add(
        new Charge(
            levy.kind(),
            provision(measure, rateFromTariff, stated),
            line == null ? null : line.line().id(),
            BigMoney.of(law.currency(), rateBase.base()),
            rateBase.text(rate),
            stated,
            valuation
                .conversion()
                .roundedInBuyerCurrency(exact, valuation.consignment().decimals()),
            lawAmount,
            bounds == null
                ? null
                : new Quote.Range(buyerAmount(bounds.least()), buyerAmount(bounds.most())),
            paymentPoint(levy)),
        bounds);
  }

  /**
   * The bounds of an amount, if its rate is an estimate or its base includes estimates; else {@code
   * null}.
   */
  private ChargeList.@Nullable Bounds bounds(
      Effect.Levy levy, List<GoodsItem> concerned, RateBase rateBase, Rate rate) {
    if (figures != Bound.NONE || !(charges.holdEstimates() || rateBase.isEstimate(rate))) {
      return null;
    }
    BigDecimal least = charges.rateBase(levy, concerned, Bound.LEAST).amount(rate);
    BigDecimal most = charges.rateBase(levy, concerned, Bound.MOST).amount(rate);
    return least.compareTo(most) == 0 ? null : new ChargeList.Bounds(least, most);
  }

  private Money buyerAmount(BigDecimal exact) {
    return valuation.conversion().roundedInBuyerCurrency(exact, valuation.consignment().decimals());
  }

  /**
   * The text and source of a charge. A stated rate is not in the measure's source. A rate of a
   * tariff past its review is less certain than the measure.
   */
  private Provision provision(Measure measure, boolean rateFromTariff, boolean stated) {
    Provision provision = measure.provision();
    if (stated) {
      return provision.withStatedRate();
    }
    EffectiveTariff tariff = rateFromTariff ? law.effectiveTariff() : null;
    LocalDate reviewBy = tariff == null ? null : tariff.reviewBy();
    return reviewBy != null && valuation.consignment().date().isAfter(reviewBy)
        ? provision.pastReview(reviewBy)
        : provision;
  }

  private PaymentPoint paymentPoint(Effect.Levy levy) {
    return levy.collectedAtSale() || valuation.consignment().incoterm() == Incoterm.DDP
        ? PaymentPoint.CHECKOUT
        : PaymentPoint.DELIVERY;
  }
}
