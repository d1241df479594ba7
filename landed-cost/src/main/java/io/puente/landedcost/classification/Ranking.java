package io.puente.landedcost.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks the subheadings by the facts of a product. The weight of a rule is the weight of its goods,
 * times its frequency, times a factor for each condition: near 2 if the facts meet the condition, 1
 * if they say nothing about it, near 0 if they contradict it.
 */
final class Ranking {

  /**
   * The rule with the highest weight for a subheading, and the share of the subheading in all
   * weights.
   *
   * @param share from 0 to 1
   */
  record Ranked(ClassificationRule rule, double share) {}

  /** "Wood" supports a rule for tropical wood less than "mahogany" does. */
  private static final double BROADLY = 0.6;

  private static final double LEAST = 0.03;
  private static final double MOST = 2;

  /** With this weight of words a condition is half certain. */
  private static final double HALF_SURE = 0.4;

  private final Vocabulary vocabulary;

  Ranking(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The subheadings of the named goods, the most likely first, each once. */
  List<Ranked> of(WeightedFacts productFacts) {
    return of(productFacts, vocabulary.rules());
  }

  /** The same among some rules. */
  List<Ranked> of(WeightedFacts productFacts, List<ClassificationRule> rules) {
    Map<String, Double> goods = productFacts.stated(Fact.GOODS);
    var weights = new HashMap<String, Double>();
    var best = new HashMap<String, Ranked>();
    double sum = 0;
    for (var rule : rules) {
      double weight = weight(rule, goods, productFacts);
      if (weight > 0) {
        sum += weight;
        weights.merge(rule.hs(), weight, Double::sum);
        best.merge(
            rule.hs(),
            new Ranked(rule, weight),
            (one, other) -> one.share() >= other.share() ? one : other);
      }
    }
    var ranked = new ArrayList<Ranked>();
    for (var one : best.values()) {
      ranked.add(new Ranked(one.rule(), weights.getOrDefault(one.rule().hs(), 0.0) / sum));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::share).reversed().thenComparing(one -> one.rule().hs()));
    return ranked;
  }

  private double weight(
      ClassificationRule rule, Map<String, Double> goods, WeightedFacts productFacts) {
    double named = 0;
    for (var kind : rule.goods()) {
      named += goods.getOrDefault(kind, 0.0);
    }
    if (named == 0) {
      return 0;
    }
    double weight = named * rule.frequency();
    for (var condition : rule.conditions().entrySet()) {
      weight *= factor(condition.getKey(), condition.getValue(), productFacts);
    }
    return weight;
  }

  private double factor(String attribute, Set<String> values, WeightedFacts productFacts) {
    double met = 0;
    double contradicted = 0;
    for (var stated : productFacts.stated(attribute).entrySet()) {
      if (values.stream().anyMatch(value -> vocabulary.isA(attribute, stated.getKey(), value))) {
        met += stated.getValue();
      } else if (values.stream()
          .anyMatch(value -> vocabulary.isA(attribute, value, stated.getKey()))) {
        met += stated.getValue() * BROADLY;
      } else {
        contradicted += stated.getValue();
      }
    }
    double said = met + contradicted;
    if (said == 0) {
      return 1;
    }
    double sure = said / (said + HALF_SURE);
    double agreement = met * met / (met * met + contradicted * contradicted);
    return 1 - sure + sure * (LEAST + agreement * (MOST - LEAST));
  }
}
