package io.puente.landedcost.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of what was read speaks for each heading. A heading's weight is that of its goods, times
 * how usual it is, times a factor for each condition: near 2 where the words meet it, 1 where they
 * are silent, near 0 where they contradict.
 */
final class Ranking {

  /**
   * A heading, the way into it that weighs most, and its share of all weights.
   *
   * @param share from 0 to 1
   */
  record Ranked(ClassificationRule heading, double share) {}

  /** "Wood" says less for a heading of tropical wood than "mahogany". */
  private static final double BROADLY = 0.6;

  private static final double LEAST = 0.03;
  private static final double MOST = 2;

  /** So much weight of words makes a condition half sure. */
  private static final double HALF_SURE = 0.4;

  private final Vocabulary vocabulary;

  Ranking(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Headings that hold the goods which were named, the likeliest first, each once. */
  List<Ranked> of(WeightedFacts reading) {
    return of(reading, vocabulary.headings());
  }

  /** The same among some headings. */
  List<Ranked> of(WeightedFacts reading, List<ClassificationRule> headings) {
    var goods = reading.stated(Fact.GOODS);
    var weights = new HashMap<String, Double>();
    var best = new HashMap<String, Ranked>();
    double sum = 0;
    for (var heading : headings) {
      double weight = weight(heading, goods, reading);
      if (weight > 0) {
        sum += weight;
        weights.merge(heading.hs(), weight, Double::sum);
        best.merge(
            heading.hs(),
            new Ranked(heading, weight),
            (one, other) -> one.share() >= other.share() ? one : other);
      }
    }
    var ranked = new ArrayList<Ranked>();
    for (var way : best.values()) {
      ranked.add(new Ranked(way.heading(), weights.getOrDefault(way.heading().hs(), 0.0) / sum));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::share)
            .reversed()
            .thenComparing(one -> one.heading().hs()));
    return ranked;
  }

  private double weight(
      ClassificationRule heading, Map<String, Double> goods, WeightedFacts reading) {
    double named = 0;
    for (var kind : heading.goods()) {
      named += goods.getOrDefault(kind, 0.0);
    }
    if (named == 0) {
      return 0;
    }
    double weight = named * heading.frequency();
    for (var condition : heading.conditions().entrySet()) {
      weight *= factor(condition.getKey(), condition.getValue(), reading);
    }
    return weight;
  }

  private double factor(String about, Set<String> values, WeightedFacts reading) {
    double met = 0;
    double contradicted = 0;
    for (var stated : reading.stated(about).entrySet()) {
      if (values.stream().anyMatch(value -> vocabulary.isA(about, stated.getKey(), value))) {
        met += stated.getValue();
      } else if (values.stream().anyMatch(value -> vocabulary.isA(about, value, stated.getKey()))) {
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
