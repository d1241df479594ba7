package io.puente.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The minimum regional value content that an agreement requires.
 *
 * @param least in per cent
 */
public record RegionalValue(Method method, BigDecimal least) {

  /** How the content is calculated. */
  public enum Method {
    /** The value of the goods without that of foreign materials, of the value of the goods. */
    BUILD_DOWN,
    /** The value of the parties' materials, of the value of the goods. */
    BUILD_UP,
    /** The net cost without the value of foreign materials, of the net cost. */
    NET_COST
  }

  /**
   * The regional value content by the build-down method, in per cent with one decimal, rounded
   * down.
   *
   * @throws InvalidFact if the value of the goods is zero, or below that of the materials
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
