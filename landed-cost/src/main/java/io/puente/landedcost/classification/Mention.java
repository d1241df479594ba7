package io.puente.landedcost.classification;

import java.util.Set;

/**
 * A known phrase met in a text.
 *
 * @param written as it stands there
 * @param says its facts
 * @param english whether it is an English phrase
 * @param relation how it belongs to the thing on sale
 * @param stretch words with the same number stand in a row, with no mark or little word between
 * @param share how much of the whole it is, where a percentage says so: 1 for a half
 */
record Mention(
    String written, Set<Fact> says, boolean english, Relation relation, int stretch, double share) {

  boolean namesGoods() {
    return says.stream().anyMatch(Fact::isGoods);
  }

  double weight(Fact fact) {
    return relation.weight(fact) * (fact.about().equals("material") ? share : 1);
  }
}
