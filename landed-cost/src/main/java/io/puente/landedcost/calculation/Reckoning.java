package io.puente.landedcost.calculation;

import io.puente.landedcost.Charge;
import io.puente.landedcost.Incoterm;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.PaidAt;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.InForce;
import io.puente.landedcost.law.LawOfTheDay;
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
final class Reckoning {

  private final LawOfTheDay law;
  private final Valuation valuation;
  private final Bound figures;
  private final Liability liability;
  private final List<Item> items;
  private final Rows rows;
  private final List<Provision> notes = new ArrayList<>();
  private final Gaps gaps = new Gaps();
  private final Settlement settlement;
  private @Nullable Quote stop;

  /** A reckoning of what is known, and a list of what is not. */
  Reckoning(LawOfTheDay law, Valuation valuation) {
    this(law, valuation, Bound.NONE, Bound.NONE);
  }

  Reckoning(LawOfTheDay law, Valuation valuation, Bound facts, Bound figures) {
    this.law = law;
    this.valuation = valuation;
    this.figures = figures;
    this.liability = new Liability(law, valuation, facts);
    this.items = liability.items();
    this.rows = new Rows(valuation);
    this.settlement = new Settlement(law.questions(), items.size(), facts);
    var concerning = liability.measures();
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
    return gaps.facts(settlement, items);
  }

  /** Whether a figure stayed unknown, so that the total is not one. */
  boolean isPartial() {
    return gaps.areOpen() || !settlement.isWhole();
  }

  /** The quote that ends all reckoning, if a lane is suspended or goods are prohibited. */
  @Nullable Quote stop() {
    return stop;
  }

  Money total() {
    return rows.total(valuation.exchange().buyer());
  }

  private void walk(InForce standing) {
    var measure = standing.measure();
    switch (measure.effect()) {
      case Effect.Levy levy -> levy(standing, levy);
      case Effect.Exemption exemption -> {
        for (var item : items) {
          if (liability.of(standing, item) == Liability.Verdict.OWED) {
            settlement.settle(standing, item.index());
          }
        }
      }
      case Effect.Suspension suspension -> {
        if (concerned(standing) != null) {
          stop = new Quote.SuspendedLane(measure.provision());
        }
      }
      case Effect.Prohibition prohibition -> {
        var item = concerned(standing);
        if (item != null) {
          stop = new Quote.Prohibited(measure.provision(), item.line().id());
        }
      }
      case Effect.Remark remark -> {
        if (concerned(standing) != null) {
          notes.add(measure.provision());
        }
      }
    }
  }

  /** The first line that a measure without an amount concerns. */
  private @Nullable Item concerned(InForce standing) {
    if (liability.consignmentFit(standing) instanceof Fit.No) {
      return null;
    }
    for (var item : items) {
      switch (liability.of(standing, item)) {
        case OWED -> {
          return item;
        }
        case UNKNOWN -> {
          if (!(standing.measure().effect() instanceof Effect.Remark)) {
            gaps.leaveOpen(standing.measure(), liability.lacking(standing, item), item);
          }
        }
        case NOT_CONCERNED, REPLACED, LIFTED -> {}
      }
    }
    return null;
  }

  private void levy(InForce standing, Effect.Levy levy) {
    if (liability.consignmentFit(standing) instanceof Fit.No) {
      return;
    }
    var liable = new ArrayList<Item>(items.size());
    for (var item : items) {
      switch (liability.of(standing, item)) {
        case OWED -> {
          settlement.settle(standing, item.index());
          liable.add(item);
        }
        case LIFTED, REPLACED, NOT_CONCERNED -> {}
        case UNKNOWN -> {
          settlement.settlePerhaps(standing, item.index());
          gaps.leaveOut(standing.measure(), levy, liability.lacking(standing, item), item);
        }
      }
    }
    if (liable.isEmpty()) {
      return;
    }
    if (!levy.byLine()) {
      charge(standing.measure(), levy, liable, null);
      return;
    }
    for (var item : liable) {
      charge(standing.measure(), levy, List.of(item), item);
    }
  }

  /** Charges a levy on one line, or on several as one. */
  private void charge(Measure measure, Effect.Levy levy, List<Item> liable, @Nullable Item line) {
    if (gaps.reach(levy)) {
      gaps.spread(measure, levy);
      return;
    }
    var taxable = rows.taxable(levy, liable, figures);
    var rate = levy.rate();
    boolean stated = false;
    if (rate instanceof Rate.OfTariff ofTariff && line != null) {
      var found = TariffRate.of(ofTariff, line, taxable);
      if (found.rate() == null) {
        gaps.leaveOut(measure, levy, found.lacking(), line);
        return;
      }
      rate = found.rate();
      stated = found.stated();
    }
    var lacking = taxable.lacks(rate);
    if (lacking != null) {
      gaps.leaveOut(measure, levy, lacking, line);
      return;
    }
    var exact = taxable.amount(rate);
    var lawAmount = valuation.exchange().roundedForTheLaw(exact);
    rows.add(
        new Charge(
            levy.kind(),
            measure.provision(),
            line == null ? null : line.line().id(),
            BigMoney.of(law.currency(), taxable.base()),
            taxable.text(rate),
            stated,
            valuation.exchange().roundedForTheBuyer(exact, lawAmount),
            lawAmount,
            paidAt(levy)));
  }

  private PaidAt paidAt(Effect.Levy levy) {
    return levy.collectedAtSale() || valuation.consignment().incoterm() == Incoterm.DUTY_PAID
        ? PaidAt.CHECKOUT
        : PaidAt.DOOR;
  }
}
