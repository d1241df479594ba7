package io.puente.landedcost.classification;

import io.puente.landedcost.InvalidFact;

/**
 * A fact about a product, as the tables write it: {@code material=cotton}. The kind of product is a
 * fact as well: {@code goods=sweater}.
 *
 * @param attribute the attribute
 * @param value one of its values
 */
public record Fact(String attribute, String value) {

  static final String GOODS = "goods";

  /**
   * Reads {@code attribute=value}.
   *
   * @throws InvalidFact if one of the two is missing
   */
  public static Fact of(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw new InvalidFact("fact", InvalidFact.Problem.MALFORMED, text);
    }
    return new Fact(text.substring(0, equals), text.substring(equals + 1));
  }

  boolean isGoods() {
    return attribute.equals(GOODS);
  }

  @Override
  public String toString() {
    return attribute + "=" + value;
  }
}
