package io.puente.landedcost.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Apportions an amount by weights so that the parts add up to it exactly. */
public final class Apportionment {

  private Apportionment() {}

  /**
   * The largest remainder method: each part is rounded down, and the remaining units go to the
   * parts with the largest remainders. Between equal remainders the id decides, so the result does
   * not depend on the order.
   *
   * @param scale decimals of a part
   */
  public static BigDecimal[] of(
      BigDecimal amount, BigDecimal[] weights, List<String> ids, int scale) {
    var whole = BigDecimal.ZERO;
    for (var weight : weights) {
      whole = whole.add(weight);
    }
    var parts = new BigDecimal[weights.length];
    var lost = new BigDecimal[weights.length];
    BigDecimal left = amount.setScale(scale, RoundingMode.HALF_UP);
    for (int i = 0; i < weights.length; i++) {
      BigDecimal division = amount.multiply(weights[i]);
      parts[i] = division.divide(whole, scale, RoundingMode.DOWN);
      lost[i] = division.subtract(parts[i].multiply(whole));
      left = left.subtract(parts[i]);
    }
    if (left.signum() > 0) {
      BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
      for (int i : byLoss(lost, ids)) {
        if (left.signum() == 0) {
          break;
        }
        parts[i] = parts[i].add(unit);
        left = left.subtract(unit);
      }
    }
    return parts;
  }

  private static List<Integer> byLoss(BigDecimal[] lost, List<String> ids) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < lost.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer i) -> lost[i]).reversed().thenComparing(ids::get));
    return order;
  }
}
