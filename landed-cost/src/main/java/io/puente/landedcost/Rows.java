package io.puente.landedcost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The charges reckoned so far, which later ones may count into their base. */
final class Rows {

  private final Valuation valuation;
  private final List<Charge> charges = new ArrayList<>();

  Rows(Valuation valuation) {
    this.valuation = valuation;
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

  /** What charges of these kinds or ids come to for some lines, in the currency of the law. */
  BigDecimal sum(Set<String> kindsOrIds, List<Item> lines) {
    var sum = BigDecimal.ZERO;
    for (var charge : charges) {
      if (kindsOrIds.contains(charge.measureId()) || kindsOrIds.contains(charge.kind().name())) {
        sum = sum.add(share(charge, lines));
      }
    }
    return sum;
  }

  /** A charge on the whole consignment falls on its lines by their price. */
  private BigDecimal share(Charge charge, List<Item> lines) {
    var amount = charge.lawAmount().getAmount();
    if (lines.size() == valuation.consignment().lines().size()) {
      return amount;
    }
    var price = BigDecimal.ZERO;
    for (var item : lines) {
      if (item.line().id().equals(charge.lineId())) {
        return amount;
      }
      price = price.add(item.price());
    }
    return charge.lineId() == null
        ? amount.multiply(price).divide(valuation.goods(), MathContext.DECIMAL64)
        : BigDecimal.ZERO;
  }
}
