package io.puente.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of the value must be of the parties.
 *
 * @param least in per cent
 */
public record RegionalValue(Method method, BigDecimal least) {

  /** How it is reckoned. */
  public enum Method {
    /** The value of the goods without that of foreign materials, of the value of the goods. */
    BUILD_DOWN,
    /** The value of the parties' materials, of the value of the goods. */
    BUILD_UP,
    /** The net cost without the value of foreign materials, of the net cost. */
    NET_COST
  }

  /**
   * The share that is of the parties when foreign materials are taken away, in per cent with one
   * decimal, never rounded up.
   *
   * @throws InvalidFact if the goods are worth nothing, or less than the materials
   */
  public static BigDecimal buildDown(BigDecimal goods, BigDecimal foreignMaterials) {
    if (goods.signum() <= 0) {
      throw new InvalidFact("goods", InvalidFact.Problem.NOT_POSITIVE, goods);
    }
    if (foreignMaterials.signum() < 0 || foreignMaterials.compareTo(goods) > 0) {
      throw new InvalidFact("foreignMaterials", InvalidFact.Problem.OUT_OF_RANGE, foreignMaterials);
    }
    return goods.subtract(foreignMaterials).movePointRight(2).divide(goods, 1, RoundingMode.DOWN);
  }
}
