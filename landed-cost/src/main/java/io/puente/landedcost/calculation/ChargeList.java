package io.puente.landedcost.calculation;

import io.puente.landedcost.Charge;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.Effect;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The charges calculated so far, and the base of the next one, which may include earlier charges.
 */
final class ChargeList {

  /** Initial capacity for each line: usually two charges, such as a duty and a tax. */
  private static final int USUAL_ROWS = 2;

  private final Valuation valuation;
  private final List<Charge> charges;

  /** The bounds of the charges that are estimates, in the order of these charges. */
  private final List<Bounds> estimates = new ArrayList<>(0);

  /** The lowest and the highest amount of a charge in the currency of the law. */
  record Bounds(BigDecimal least, BigDecimal most) {

    /** In the cents of the law's currency, as the amounts on which later charges are calculated. */
    Bounds rounded(CurrencyConversion conversion) {
      return new Bounds(
          conversion.roundedInLawCurrency(least).getAmount(),
          conversion.roundedInLawCurrency(most).getAmount());
    }
  }

  ChargeList(Valuation valuation) {
    this.valuation = valuation;
    this.charges = new ArrayList<>(valuation.consignment().lines().size() * USUAL_ROWS + 1);
  }

  void add(Charge charge, @Nullable Bounds bounds) {
    charges.add(charge);
    if (bounds != null) {
      estimates.add(bounds);
    }
  }

  /** Whether a levy is calculated from earlier charges that are estimates. */
  boolean includeEstimates(Effect.Levy levy) {
    if (estimates.isEmpty()) {
      return false;
    }
    for (var charge : charges) {
      if (charge.range() != null
          && (isAmong(levy.base().charges(), charge)
              || (levy.rate() instanceof Rate.TopUp top && isAmong(top.counted(), charge)))) {
        return true;
      }
    }
    return false;
  }

  List<Charge> charges() {
    return charges;
  }

  /** The sum of all charges in the buyer's currency. */
  Money total(CurrencyUnit buyer) {
    var total = Money.zero(buyer);
    for (var charge : charges) {
      total = total.plus(charge.amount());
    }
    return total;
  }

  /** The base of a levy: the value and the earlier charges of the lines to which it applies. */
  RateBase rateBase(Effect.Levy levy, List<GoodsItem> concerned, Bound bound) {
    Effect.Base base = levy.base();
    BigDecimal value = value(base.parts(), concerned);
    if (!base.charges().isEmpty()) {
      value = value.add(sum(base.charges(), concerned, bound));
    }
    if (base.above() != null) {
      value = dutiable(value, base.above(), concerned);
    }
    BigDecimal counted =
        levy.rate() instanceof Rate.TopUp top
            ? sum(top.counted(), concerned, bound)
            : BigDecimal.ZERO;
    return new RateBase(value, concerned, counted, valuation, bound);
  }

  /**
   * The part of a value above the free amount. If only some lines are concerned, they have a part
   * of the free amount by price.
   */
  private BigDecimal dutiable(BigDecimal value, BigDecimal free, List<GoodsItem> concerned) {
    BigDecimal part =
        isWhole(concerned)
            ? free
            : free.multiply(price(concerned)).divide(valuation.goods(), MathContext.DECIMAL64);
    return value.subtract(part).max(BigDecimal.ZERO);
  }

  private static BigDecimal price(List<GoodsItem> lines) {
    var sum = BigDecimal.ZERO;
    for (var item : lines) {
      sum = sum.add(item.price());
    }
    return sum;
  }

  private BigDecimal value(Effect.Parts parts, List<GoodsItem> lines) {
    if (isWhole(lines)) {
      return valuation.total(parts);
    }
    BigDecimal sum = valuation.total(parts, lines.getFirst().index());
    for (int i = 1; i < lines.size(); i++) {
      sum = sum.add(valuation.total(parts, lines.get(i).index()));
    }
    return sum;
  }

  /** The sum of the charges of these kinds or ids on some lines, in the currency of the law. */
  private BigDecimal sum(Set<String> kindsOrIds, List<GoodsItem> lines, Bound bound) {
    var sum = BigDecimal.ZERO;
    int estimate = 0;
    for (var charge : charges) {
      Bounds bounds = charge.range() == null ? null : estimates.get(estimate++);
      if (isAmong(kindsOrIds, charge)) {
        sum = sum.add(share(charge, amount(charge, bounds, bound), lines));
      }
    }
    return sum;
  }

  private static boolean isAmong(Set<String> kindsOrIds, Charge charge) {
    return kindsOrIds.contains(charge.measureId()) || kindsOrIds.contains(charge.kind().name());
  }

  private static BigDecimal amount(Charge charge, @Nullable Bounds bounds, Bound bound) {
    return bounds == null || bound == Bound.NONE
        ? charge.lawAmount().getAmount()
        : bound == Bound.LEAST ? bounds.least() : bounds.most();
  }

  /** A charge on the whole consignment is apportioned to the lines by price. */
  private BigDecimal share(Charge charge, BigDecimal amount, List<GoodsItem> lines) {
    if (isWhole(lines)) {
      return amount;
    }
    if (charge.lineId() == null) {
      return amount.multiply(price(lines)).divide(valuation.goods(), MathContext.DECIMAL64);
    }
    for (var item : lines) {
      if (item.line().id().equals(charge.lineId())) {
        return amount;
      }
    }
    return BigDecimal.ZERO;
  }

  private boolean isWhole(List<GoodsItem> lines) {
    return lines.size() == valuation.consignment().lines().size();
  }
}
