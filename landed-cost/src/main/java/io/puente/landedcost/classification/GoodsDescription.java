package io.puente.landedcost.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Describes a product in the plain English of a customs declaration. */
final class GoodsDescription {

  private static final String MATERIAL = "material";

  /** What a product is not does not describe it. */
  private static final Set<String> SAYS_NOTHING = Set.of("no", "none", "other", "plain");

  private GoodsDescription() {}

  /** "Cup of earthenware or stoneware, for eating or serving": nothing that nobody has said. */
  static String of(Vocabulary vocabulary, ClassificationRule rule, WeightedFacts productFacts) {
    Map<String, Double> goods = productFacts.stated(Fact.GOODS);
    String kind =
        rule.goods().stream()
            .max(Comparator.comparingDouble(each -> goods.getOrDefault(each, 0.0)))
            .orElseThrow();
    String described = CustomsNouns.of(vocabulary, new Fact(Fact.GOODS, kind), productFacts);
    var attributes = new LinkedHashSet<>(List.of(MATERIAL));
    attributes.addAll(rule.conditions().keySet());
    var parts = new ArrayList<String>();
    for (var attribute : attributes) {
      said(vocabulary, rule, productFacts, attribute)
          .filter(value -> !SAYS_NOTHING.contains(value))
          .map(value -> english(vocabulary, new Fact(attribute, value)))
          .ifPresent(parts::add);
    }
    if (parts.isEmpty()) {
      return described;
    }
    String first = parts.removeFirst();
    parts.addFirst(described + (first.startsWith("of ") ? " " : ", ") + first);
    return String.join(", ", parts);
  }

  /** What the words and answers say most of an attribute, as far as it fits the rule. */
  private static Optional<String> said(
      Vocabulary vocabulary,
      ClassificationRule rule,
      WeightedFacts productFacts,
      String attribute) {
    Set<String> allowed = rule.conditions().getOrDefault(attribute, Set.of());
    return productFacts.stated(attribute).entrySet().stream()
        .filter(
            stated ->
                allowed.isEmpty()
                    || allowed.stream()
                        .anyMatch(
                            value ->
                                vocabulary.isA(attribute, stated.getKey(), value)
                                    || vocabulary.isA(attribute, value, stated.getKey())))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static String english(Vocabulary vocabulary, Fact fact) {
    return vocabulary.label(fact).in(Locale.ENGLISH);
  }
}
