package io.puente.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** Divides an amount among lines by their prices so that the parts add up to it exactly. */
final class Shares {

  private Shares() {}

  /**
   * The largest remainder method: each gets its share rounded down, and the units left over go to
   * those that lost most. Between equals the line id decides, so the order of lines does not.
   *
   * @param scale decimals of a part
   */
  static BigDecimal[] of(BigDecimal amount, BigDecimal[] weights, List<Line> lines, int scale) {
    var whole = BigDecimal.ZERO;
    for (var weight : weights) {
      whole = whole.add(weight);
    }
    var parts = new BigDecimal[weights.length];
    var lost = new BigDecimal[weights.length];
    var left = amount.setScale(scale, RoundingMode.HALF_UP);
    for (int i = 0; i < weights.length; i++) {
      var division = amount.multiply(weights[i]);
      parts[i] = division.divide(whole, scale, RoundingMode.DOWN);
      lost[i] = division.subtract(parts[i].multiply(whole));
      left = left.subtract(parts[i]);
    }
    if (left.signum() > 0) {
      var unit = BigDecimal.ONE.movePointLeft(scale);
      for (int i : byLoss(lost, lines)) {
        if (left.signum() == 0) {
          break;
        }
        parts[i] = parts[i].add(unit);
        left = left.subtract(unit);
      }
    }
    return parts;
  }

  /** All charges by line id, those of the whole consignment divided. */
  static Map<String, Money> byLine(Consignment consignment, List<Charge> charges) {
    var lines = consignment.lines();
    var shares = new LinkedHashMap<String, Money>();
    lines.forEach(line -> shares.put(line.id(), Money.zero(consignment.currency())));
    var prices = lines.stream().map(line -> line.price().getAmount()).toArray(BigDecimal[]::new);
    for (var charge : charges) {
      if (charge.lineId() != null) {
        shares.merge(charge.lineId(), charge.amount(), Money::plus);
        continue;
      }
      var parts = of(charge.amount().getAmount(), prices, lines, charge.amount().getScale());
      for (int i = 0; i < parts.length; i++) {
        shares.merge(lines.get(i).id(), Money.of(consignment.currency(), parts[i]), Money::plus);
      }
    }
    return shares;
  }

  private static List<Integer> byLoss(BigDecimal[] lost, List<Line> lines) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < lost.length; i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparing((Integer i) -> lost[i])
            .reversed()
            .thenComparing(i -> lines.get(i).id()));
    return order;
  }
}
