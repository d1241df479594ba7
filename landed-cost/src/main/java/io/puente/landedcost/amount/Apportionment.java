package io.puente.landedcost.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** Apportions an amount by weights so that the parts add up to it exactly. */
public final class Apportionment {

  private Apportionment() {}

  /**
   * The largest remainder method: each part is rounded down, and the remaining units go to the
   * parts with the largest remainders. Between equal remainders the id decides, so the result does
   * not depend on the order.
   *
   * @param ids the id of each part by its position
   * @param scale decimals of a part
   */
  public static BigDecimal[] of(
      BigDecimal amount, BigDecimal[] weights, IntFunction<String> ids, int scale) {
    var parts = new BigDecimal[weights.length];
    BigDecimal left = amount.setScale(scale, RoundingMode.HALF_UP);
    if (amount.signum() == 0) {
      Arrays.fill(parts, left);
      return parts;
    }
    var whole = BigDecimal.ZERO;
    for (var weight : weights) {
      whole = whole.add(weight);
    }
    var lost = new BigDecimal[weights.length];
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

  private static List<Integer> byLoss(BigDecimal[] lost, IntFunction<String> ids) {
    var order = new ArrayList<Integer>(lost.length);
    for (int i = 0; i < lost.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer i) -> lost[i]).reversed().thenComparing(ids::apply));
    return order;
  }
}
