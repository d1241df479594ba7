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

/** The charges reckoned so far, and what the next one is applied to, which may count them in. */
final class ChargeList {

  /** A duty and a tax, or two duties, for each line; more find room, too. */
  private static final int USUAL_ROWS = 2;

  private final Valuation valuation;
  private final List<Charge> charges;

  ChargeList(Valuation valuation) {
    this.valuation = valuation;
    this.charges = new ArrayList<>(valuation.consignment().lines().size() * USUAL_ROWS + 1);
  }

  void add(Charge charge) {
    charges.add(charge);
  }

  List<Charge> charges() {
    return charges;
  }

  /** The sum of all rows in the buyer's currency. */
  Money total(CurrencyUnit buyer) {
    var total = Money.zero(buyer);
    for (var charge : charges) {
      total = total.plus(charge.amount());
    }
    return total;
  }

  /** What a levy is applied to: value and earlier charges of the lines it concerns. */
  RateBase rateBase(Effect.Levy levy, List<GoodsItem> liable, Bound bound) {
    var base = levy.base();
    var value = value(base.parts(), liable);
    if (!base.charges().isEmpty()) {
      value = value.add(sum(base.charges(), liable));
    }
    if (base.above() != null) {
      value = dutiable(value, base.above(), liable);
    }
    var counted =
        levy.rate() instanceof Rate.TopUp top ? sum(top.counted(), liable) : BigDecimal.ZERO;
    return new RateBase(value, liable, counted, valuation, bound);
  }

  /** What of a value is not free: some of the lines have their share of what is free by price. */
  private BigDecimal dutiable(BigDecimal value, BigDecimal free, List<GoodsItem> liable) {
    var part =
        isWhole(liable)
            ? free
            : free.multiply(price(liable)).divide(valuation.goods(), MathContext.DECIMAL64);
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
    var sum = valuation.total(parts, lines.getFirst().index());
    for (int i = 1; i < lines.size(); i++) {
      sum = sum.add(valuation.total(parts, lines.get(i).index()));
    }
    return sum;
  }

  /** What charges of these kinds or ids come to for some lines, in the currency of the law. */
  private BigDecimal sum(Set<String> kindsOrIds, List<GoodsItem> lines) {
    var sum = BigDecimal.ZERO;
    for (var charge : charges) {
      if (kindsOrIds.contains(charge.measureId()) || kindsOrIds.contains(charge.kind().name())) {
        sum = sum.add(share(charge, lines));
      }
    }
    return sum;
  }

  /** A charge on the whole consignment falls on its lines by their price. */
  private BigDecimal share(Charge charge, List<GoodsItem> lines) {
    var amount = charge.lawAmount().getAmount();
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
