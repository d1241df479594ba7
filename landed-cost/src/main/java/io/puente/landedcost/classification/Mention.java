package io.puente.landedcost.classification;

import java.util.Set;

/**
 * A known phrase in a text.
 *
 * @param written as written in the text
 * @param facts its facts
 * @param english whether it is an English phrase
 * @param relation how it relates to the product
 * @param sequence words with the same number follow each other without punctuation or connective
 * @param share the part of the whole by a percentage, where 1 is a half
 */
record Mention(
    String written,
    Set<Fact> facts,
    boolean english,
    Relation relation,
    int sequence,
    double share) {

  boolean namesGoods() {
    return facts.stream().anyMatch(Fact::isGoods);
  }

  double weight(Fact fact) {
    return relation.weight(fact) * (fact.attribute().equals("material") ? share : 1);
  }
}
