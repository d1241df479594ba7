package io.puente.landedcost.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts in the words of a product, each with a weight: 3 for a word of the title, 1 for a word
 * of the text. The goods named first in the title have the highest weight.
 */
final class WeightedFacts {

  /** A known phrase, as written. */
  record FoundPhrase(String written, Set<Fact> facts) {}

  private static final double IN_TITLE = 3;
  private static final double THE_PRODUCT = 6;
  private static final double OTHER_GOODS = 1.5;
  private static final double GOODS_IN_TEXT = 0.7;
  private static final double MOST_FROM_TEXT = 1.5;
  private static final double MOST_ASIDES = 1.5;
  private static final double CONFIRMED = 100;

  /** By attribute and value. */
  private final Map<String, Map<String, Double>> weights = new HashMap<>();

  private final List<FoundPhrase> foundPhrases = new ArrayList<>();

  private WeightedFacts() {}

  static WeightedFacts of(String title, String text, Phrases phrases) {
    var facts = new WeightedFacts();
    facts.readTitle(new PhraseScanner(Token.of(title), phrases).mentions());
    facts.readText(new PhraseScanner(Token.of(text), phrases).mentions());
    return facts;
  }

  /** The same with facts that the owner has confirmed. They outweigh all words. */
  WeightedFacts with(Iterable<Fact> confirmed) {
    var facts = new WeightedFacts();
    weights.forEach(
        (attribute, values) -> facts.weights.put(attribute, new LinkedHashMap<>(values)));
    facts.foundPhrases.addAll(foundPhrases);
    confirmed.forEach(fact -> facts.weigh(fact, CONFIRMED));
    return facts;
  }

  /** The values of an attribute that were named, with their weights. */
  Map<String, Double> stated(String attribute) {
    return weights.getOrDefault(attribute, Map.of());
  }

  /** All known phrases in the order of the text, each once. */
  List<FoundPhrase> foundPhrases() {
    return foundPhrases.stream()
        .collect(
            Collectors.toMap(
                phrase -> phrase.written().toLowerCase(Locale.ROOT),
                phrase -> phrase,
                (first, again) -> first,
                LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private void readTitle(List<Mention> mentions) {
    int product = productIndex(mentions);
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      for (var fact : mention.facts()) {
        double base = IN_TITLE;
        if (fact.isGoods()) {
          base = i == product ? THE_PRODUCT : OTHER_GOODS;
        }
        weigh(fact, base * mention.weight(fact));
      }
      remember(mention);
    }
  }

  /**
   * The position of the mention that names the product: the first goods in the title; of several
   * English nouns in a row the last ("coffee mug"). Negative if the title names no goods.
   */
  private static int productIndex(List<Mention> mentions) {
    int product = -1;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (!mention.namesGoods()) {
        continue;
      }
      if (product < 0) {
        product = i;
      } else if (mention.english()
          && mentions.get(product).english()
          && mention.sequence() == mentions.get(product).sequence()) {
        product = i;
      }
    }
    return product;
  }

  /**
   * A text repeats the title and mentions other goods. If the title names no goods, the goods with
   * the highest weight in the text are the product (the first of equals). All other goods have a
   * limited weight together.
   */
  private void readText(List<Mention> mentions) {
    var said = new LinkedHashMap<Fact, Double>();
    for (var mention : mentions) {
      for (var fact : mention.facts()) {
        double base = fact.isGoods() ? GOODS_IN_TEXT : 1;
        said.merge(fact, base * mention.weight(fact), Double::sum);
      }
      remember(mention);
    }
    if (stated(Fact.GOODS).isEmpty()) {
      said.entrySet().stream()
          .filter(fact -> fact.getKey().isGoods() && fact.getValue() > 0)
          .reduce((first, next) -> next.getValue() > first.getValue() ? next : first)
          .ifPresent(product -> weigh(product.getKey(), IN_TITLE));
    }
    var named = Set.copyOf(stated(Fact.GOODS).keySet());
    double asides = 0;
    for (var fact : said.entrySet()) {
      if (isAside(fact.getKey(), named)) {
        asides += Math.min(fact.getValue(), MOST_FROM_TEXT);
      }
    }
    double scale = Math.min(1, MOST_ASIDES / Math.max(asides, MOST_ASIDES));
    said.forEach(
        (fact, weight) ->
            weigh(fact, Math.min(weight, MOST_FROM_TEXT) * (isAside(fact, named) ? scale : 1)));
  }

  private static boolean isAside(Fact fact, Set<String> named) {
    return fact.isGoods() && !named.contains(fact.value());
  }

  private void weigh(Fact fact, double weight) {
    if (weight > 0) {
      weights
          .computeIfAbsent(fact.attribute(), attribute -> new LinkedHashMap<>())
          .merge(fact.value(), weight, Double::sum);
    }
  }

  private void remember(Mention mention) {
    if (!mention.facts().isEmpty() && mention.relation() != Relation.WITHOUT) {
      foundPhrases.add(new FoundPhrase(mention.written(), mention.facts()));
    }
  }
}
