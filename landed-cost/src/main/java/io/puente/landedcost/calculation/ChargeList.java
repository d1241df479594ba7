package io.puente.landedcost.calculation;

import io.puente.landedcost.Charge;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.Effect;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The bounds of the charges that are estimates, by their position. */
  private @Nullable Map<Integer, Bounds> estimates;

  /** The lowest and the highest amount of a charge in the currency of the law. */
  record Bounds(BigDecimal least, BigDecimal most) {}

  ChargeList(Valuation valuation) {
    this.valuation = valuation;
    this.charges = new ArrayList<>(valuation.consignment().lines().size() * USUAL_ROWS + 1);
  }

  void add(Charge charge, @Nullable Bounds bounds) {
    if (bounds != null) {
      if (estimates == null) {
        estimates = new HashMap<>();
      }
      estimates.put(charges.size(), bounds);
    }
    charges.add(charge);
  }

  /** Whether a charge so far is an estimate. */
  boolean holdEstimates() {
    return estimates != null;
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
    for (int i = 0; i < charges.size(); i++) {
      Charge charge = charges.get(i);
      if (kindsOrIds.contains(charge.measureId()) || kindsOrIds.contains(charge.kind().name())) {
        sum = sum.add(share(charge, amount(i, bound), lines));
      }
    }
    return sum;
  }

  private BigDecimal amount(int position, Bound bound) {
    Bounds bounds = estimates == null ? null : estimates.get(position);
    BigDecimal amount = charges.get(position).lawAmount().getAmount();
    if (bounds == null) {
      return amount;
    }
    return switch (bound) {
      case NONE -> amount;
      case LEAST -> bounds.least();
      case MOST -> bounds.most();
    };
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
