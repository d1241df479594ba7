package io.puente.landedcost.calculation;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.Rates;
import io.puente.landedcost.amount.Apportionment;
import io.puente.landedcost.law.Effect;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** A consignment's values in the currency of the law, as a whole and line by line. */
final class Valuation {

  /** Finer than any currency's cents, so that dividing the freight does not move a charge. */
  private static final int SHARE_SCALE = 8;

  private final Consignment consignment;
  private final Rates rates;
  private final CurrencyConversion exchange;
  private final BigDecimal[] prices;
  private final BigDecimal goods;
  private final BigDecimal shipping;
  private final BigDecimal insurance;
  private BigDecimal @Nullable [] shippingShares;
  private BigDecimal @Nullable [] insuranceShares;

  Valuation(Consignment consignment, Rates rates, CurrencyConversion exchange) {
    this.consignment = consignment;
    this.rates = rates;
    this.exchange = exchange;
    var lines = consignment.lines();
    prices = new BigDecimal[lines.size()];
    var sum = BigDecimal.ZERO;
    for (int i = 0; i < prices.length; i++) {
      prices[i] = exchange.toLawCurrency(lines.get(i).price().getAmount());
      sum = sum.add(prices[i]);
    }
    goods = sum;
    shipping = exchange.toLawCurrency(consignment.shipping().getAmount());
    insurance = exchange.toLawCurrency(consignment.insurance().getAmount());
  }

  Consignment consignment() {
    return consignment;
  }

  Rates rates() {
    return rates;
  }

  CurrencyConversion exchange() {
    return exchange;
  }

  BigDecimal price(int line) {
    return prices[line];
  }

  BigDecimal goods() {
    return goods;
  }

  /** The parts of the whole consignment's value, added. */
  BigDecimal total(Effect.Parts parts) {
    var sum = parts.goods() ? goods : BigDecimal.ZERO;
    sum = parts.shipping() ? sum.add(shipping) : sum;
    return parts.insurance() ? sum.add(insurance) : sum;
  }

  /** The parts of one line's value, added; shipping and insurance are divided by price. */
  BigDecimal total(Effect.Parts parts, int line) {
    var sum = parts.goods() ? prices[line] : BigDecimal.ZERO;
    sum = parts.shipping() ? sum.add(shippingShares()[line]) : sum;
    return parts.insurance() ? sum.add(insuranceShares()[line]) : sum;
  }

  /** Net weight of all lines in grams, or {@code null} if one does not state it. */
  @Nullable Long weightGrams() {
    long sum = 0;
    for (var line : consignment.lines()) {
      var grams = line.weightGrams();
      if (grams == null) {
        return null;
      }
      sum += grams;
    }
    return sum;
  }

  /** An amount of any currency in that of the law, or {@code null} if the rate is not given. */
  @Nullable BigDecimal toLawCurrency(BigMoney amount) {
    var way = CurrencyConversion.between(amount.getCurrencyUnit(), exchange.law(), rates);
    return way == null ? null : way.toLawCurrency(amount.getAmount());
  }

  private BigDecimal[] shippingShares() {
    if (shippingShares == null) {
      shippingShares = Apportionment.of(shipping, prices, consignment.lineIds(), SHARE_SCALE);
    }
    return shippingShares;
  }

  private BigDecimal[] insuranceShares() {
    if (insuranceShares == null) {
      insuranceShares = Apportionment.of(insurance, prices, consignment.lineIds(), SHARE_SCALE);
    }
    return insuranceShares;
  }
}
