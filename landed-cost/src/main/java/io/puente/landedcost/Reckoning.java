package io.puente.landedcost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the law of a day for one consignment: each measure in its order, for each line.
 * With a bound, unknown figures are taken at their least or most; without, they are listed.
 */
final class Reckoning {

  private final LawOfTheDay law;
  private final Valuation valuation;
  private final Bound bound;
  private final Liability liability;
  private final List<Item> items;
  private final Rows rows;
  private final List<Provision> notes = new ArrayList<>();
  private final List<MissingFact> missing = new ArrayList<>();
  private final Set<String> unknown = new HashSet<>();
  private final Settlement settlement;
  private @Nullable Quote stop;

  Reckoning(LawOfTheDay law, Valuation valuation, Bound bound) {
    this.law = law;
    this.valuation = valuation;
    this.bound = bound;
    this.liability = new Liability(law, valuation, bound);
    this.items = liability.items();
    this.rows = new Rows(valuation);
    this.settlement = new Settlement(law.questions(), items.size(), bound);
    for (var measure : law.inForce()) {
      if (stop != null) {
        break;
      }
      walk(measure);
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
    if (missing.isEmpty() && settlement.isWhole()) {
      return List.of();
    }
    var all = new ArrayList<>(missing);
    settlement.open((item, question) -> all.add(unanswered(item, question)));
    return all.stream().distinct().toList();
  }

  /** Whether a figure stayed unknown, so that the total is not one. */
  boolean isPartial() {
    return !unknown.isEmpty() || !settlement.isWhole();
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
            settlement.settle(measure, item.index());
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

  private @Nullable Item concerned(InForce standing) {
    if (liability.consignmentFit(standing) instanceof Fit.No) {
      return null;
    }
    for (var item : items) {
      if (liability.of(standing, item) == Liability.Verdict.OWED) {
        return item;
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
          settlement.settle(standing.measure(), item.index());
          liable.add(item);
        }
        case LIFTED, REPLACED, NOT_CONCERNED -> {}
        case UNKNOWN -> {
          settlement.settle(standing.measure(), item.index());
          leaveOut(standing.measure(), levy, liability.lacking(standing, item), item);
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
    if (!unknown.isEmpty() && !Collections.disjoint(levy.base().charges(), unknown)) {
      unknown.add(measure.id());
      unknown.add(levy.kind().name());
      return;
    }
    var taxable = taxable(levy, liable);
    var rate = levy.rate();
    if (rate instanceof Rate.OfTariff(var column) && line != null) {
      var found = TariffRate.of(column, line, taxable, bound);
      if (found.rate() == null) {
        leaveOut(measure, levy, found.lacking(), line);
        return;
      }
      rate = found.rate();
    }
    var lacking = taxable.lacks(rate);
    if (lacking != null) {
      leaveOut(measure, levy, lacking, line);
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
            valuation.exchange().roundedForTheBuyer(exact, lawAmount),
            lawAmount,
            paidAt(levy)));
  }

  private PaidAt paidAt(Effect.Levy levy) {
    return levy.collectedAtSale() || valuation.consignment().incoterm() == Incoterm.DUTY_PAID
        ? PaidAt.CHECKOUT
        : PaidAt.DOOR;
  }

  private Taxable taxable(Effect.Levy levy, List<Item> liable) {
    boolean all = liable.size() == items.size();
    var base = levy.base();
    var value = all ? valuation.total(base.parts()) : BigDecimal.ZERO;
    int pieces = 0;
    Long grams = 0L;
    BigDecimal litres = BigDecimal.ZERO;
    for (var item : liable) {
      var line = item.line();
      value = all ? value : value.add(valuation.total(base.parts(), item.index()));
      pieces += line.quantity();
      grams = grams == null || line.weightGrams() == null ? null : grams + line.weightGrams();
      litres = litres == null || line.litres() == null ? null : litres.add(line.litres());
    }
    if (!base.charges().isEmpty()) {
      value = value.add(rows.sum(base.charges(), liable));
    }
    if (base.above() != null) {
      value = value.subtract(base.above()).max(BigDecimal.ZERO);
    }
    var counted =
        levy.rate() instanceof Rate.TopUp top ? rows.sum(top.counted(), liable) : BigDecimal.ZERO;
    return new Taxable(value, pieces, grams, litres, counted, valuation, bound);
  }

  private void leaveOut(
      Measure measure, Effect.Levy levy, MissingFact.Kind lacking, @Nullable Item item) {
    unknown.add(measure.id());
    unknown.add(levy.kind().name());
    missing.add(
        new MissingFact(
            lacking,
            item == null ? null : item.line().id(),
            details(lacking, item, levy),
            measure.provision()));
  }

  private static List<String> details(
      MissingFact.Kind lacking, @Nullable Item item, Effect.Levy levy) {
    return item == null ? List.of(levy.rate().text()) : item.wouldSettle(lacking);
  }

  private MissingFact unanswered(int item, String question) {
    return new MissingFact(
        MissingFact.Kind.RULE, items.get(item).line().id(), List.of(question), null);
  }
}
