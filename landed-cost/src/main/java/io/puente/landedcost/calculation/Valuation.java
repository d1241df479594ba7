package io.puente.landedcost.calculation;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.Line;
import io.puente.landedcost.Rates;
import io.puente.landedcost.amount.Apportionment;
import io.puente.landedcost.law.Effect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** The customs values of a consignment in the currency of the law, as a whole and by line. */
final class Valuation {

  /**
   * More decimals than any currency has, so that apportioning the freight does not change a charge.
   */
  private static final int SHARE_SCALE = 8;

  private final Consignment consignment;
  private final Rates rates;
  private final CurrencyConversion conversion;
  private final BigDecimal[] prices;
  private final BigDecimal goods;
  private final BigDecimal shipping;
  private final BigDecimal insurance;
  private final List<ExchangeRate> used = new ArrayList<>(0);
  private BigDecimal @Nullable [] shippingShares;
  private BigDecimal @Nullable [] insuranceShares;

  Valuation(Consignment consignment, Rates rates, CurrencyConversion conversion) {
    this.consignment = consignment;
    this.rates = rates;
    this.conversion = conversion;
    use(conversion);
    List<Line> lines = consignment.lines();
    prices = new BigDecimal[lines.size()];
    var sum = BigDecimal.ZERO;
    for (int i = 0; i < prices.length; i++) {
      prices[i] = conversion.toLawCurrency(lines.get(i).price().getAmount());
      sum = sum.add(prices[i]);
    }
    goods = sum;
    shipping = conversion.toLawCurrency(consignment.shipping().getAmount());
    insurance = conversion.toLawCurrency(consignment.insurance().getAmount());
  }

  /** The same values, for a calculation on another thread. */
  Valuation copy() {
    return new Valuation(consignment, rates, conversion);
  }

  Consignment consignment() {
    return consignment;
  }

  Rates rates() {
    return rates;
  }

  CurrencyConversion conversion() {
    return conversion;
  }

  BigDecimal price(int line) {
    return prices[line];
  }

  BigDecimal goods() {
    return goods;
  }

  /** The value of the whole consignment. */
  BigDecimal total(Effect.Parts parts) {
    BigDecimal sum = parts.goods() ? goods : BigDecimal.ZERO;
    sum = parts.shipping() ? sum.add(shipping) : sum;
    return parts.insurance() ? sum.add(insurance) : sum;
  }

  /** The value of one line; shipping and insurance are apportioned by price. */
  BigDecimal total(Effect.Parts parts, int line) {
    BigDecimal sum = parts.goods() ? prices[line] : BigDecimal.ZERO;
    sum = parts.shipping() ? sum.add(shippingShares()[line]) : sum;
    return parts.insurance() ? sum.add(insuranceShares()[line]) : sum;
  }

  /** The net weight of all lines in grams, or {@code null} if a line does not state its weight. */
  @Nullable Long weightGrams() {
    long sum = 0;
    for (var line : consignment.lines()) {
      Long grams = line.weightGrams();
      if (grams == null) {
        return null;
      }
      sum += grams;
    }
    return sum;
  }

  /** The number of pieces of the kind of which there are most; a kind is a code. */
  long mostPieces() {
    if (consignment.lines().size() == 1) {
      return consignment.lines().getFirst().quantity();
    }
    var pieces = new HashMap<HsCode, Long>();
    for (var line : consignment.lines()) {
      pieces.merge(line.hs(), (long) line.quantity(), Long::sum);
    }
    return Collections.max(pieces.values());
  }

  /** The exchange rates that were needed so far. */
  List<ExchangeRate> usedRates() {
    return List.copyOf(used);
  }

  /**
   * Converts an amount to the currency of the law; {@code null} if the exchange rate is not given.
   */
  @Nullable BigDecimal toLawCurrency(BigMoney amount) {
    if (amount.getCurrencyUnit().equals(conversion.law())) {
      return amount.getAmount();
    }
    var way = CurrencyConversion.between(amount.getCurrencyUnit(), conversion.law(), rates);
    if (way == null) {
      return null;
    }
    use(way);
    return way.toLawCurrency(amount.getAmount());
  }

  private void use(CurrencyConversion way) {
    if (way.rate() != null && !used.contains(way.rate())) {
      used.add(way.rate());
    }
  }

  private BigDecimal[] shippingShares() {
    if (shippingShares == null) {
      shippingShares = apportioned(shipping);
    }
    return shippingShares;
  }

  private BigDecimal[] insuranceShares() {
    if (insuranceShares == null) {
      insuranceShares = apportioned(insurance);
    }
    return insuranceShares;
  }

  private BigDecimal[] apportioned(BigDecimal amount) {
    List<Line> lines = consignment.lines();
    return Apportionment.of(amount, prices, position -> lines.get(position).id(), SHARE_SCALE);
  }
}
