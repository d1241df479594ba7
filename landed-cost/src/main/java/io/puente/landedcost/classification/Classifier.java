package io.puente.landedcost.classification;

import io.puente.landedcost.HsCode;
import io.puente.landedcost.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Suggests subheadings of the Harmonized System for a product, with evidence and questions.
 * Stateless and safe to use from any thread.
 *
 * {@snippet :
 * var best = classifier.suggest("Chompa de alpaca", "Tejida a mano en Puno", locale).getFirst();
 * best.hs();        // 611019
 * best.evidence();   // "Chompa", "alpaca"
 * best.questions(); // how is the cloth made, and where each answer leads
 * }
 */
public final class Classifier {

  /** The rest of a longer text is ignored. */
  public static final int LONGEST_TEXT = 8000;

  private static final int MOST_CANDIDATES = 5;
  private static final double LEAST_SHARE = 0.01;

  /** Goods that weigh so many times less than the product are only mentioned. */
  private static final double ASIDE = 5;

  private final Vocabulary vocabulary;
  private final Ranking ranking;

  private Classifier(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.ranking = new Ranking(vocabulary);
  }

  /** The classifier with the tables of this library. Reading the tables takes a moment. */
  public static Classifier fromBundledData() {
    return new Classifier(VocabularyReader.bundled());
  }

  /**
   * Up to five subheadings, the most likely first; none if the words do not name a product.
   *
   * @param title in Spanish, Portuguese, English, or a mixture
   * @param text as plain text or HTML, may be empty
   * @param language of the names, evidence and questions
   */
  public List<Candidate> suggest(String title, String text, Locale language) {
    return suggest(title, text, List.of(), language);
  }

  /** The same with the answers to some questions: the {@link Question.Answer#fact} of each. */
  public List<Candidate> suggest(String title, String text, List<Fact> answered, Locale language) {
    var read = WeightedFacts.of(shortened(title), shortened(text), vocabulary.phrases());
    double named = read.stated(Fact.GOODS).values().stream().mapToDouble(Double::doubleValue).sum();
    WeightedFacts productFacts = read.with(answered);
    var questionFinder = new QuestionFinder(vocabulary, ranking, productFacts, language);
    var candidates = new ArrayList<Candidate>();
    for (var ranked : ranking.of(productFacts).stream().limit(MOST_CANDIDATES).toList()) {
      if (ranked.share() >= LEAST_SHARE) {
        ClassificationRule rule = ranked.rule();
        candidates.add(
            new Candidate(
                new HsCode(rule.hs()),
                name(rule, productFacts, language),
                ranked.share() * named / (named + 1),
                GoodsDescription.of(vocabulary, rule, productFacts),
                evidence(rule, productFacts, language),
                questionFinder.questions(rule)));
      }
    }
    return candidates;
  }

  /**
   * The kinds of goods that the words name, the likeliest first; none if they name none. A person
   * who knows the product chooses one: its {@link GoodsKind#fact} is an answer for {@link
   * #suggest}.
   */
  public List<GoodsKind> kinds(String title, String text, Locale language) {
    var facts = WeightedFacts.of(shortened(title), shortened(text), vocabulary.phrases());
    Map<String, Double> stated = facts.stated(Fact.GOODS);
    double most = stated.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return stated.entrySet().stream()
        .filter(kind -> kind.getValue() * ASIDE >= most)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(kind -> new Fact(Fact.GOODS, kind.getKey()))
        .filter(kind -> vocabulary.rules().stream().anyMatch(rule -> supports(rule, kind)))
        .limit(MOST_CANDIDATES)
        .map(kind -> new GoodsKind(kind, capitalized(label(kind, language)), written(facts, kind)))
        .toList();
  }

  /** The first of the words that name a kind. */
  private static String written(WeightedFacts facts, Fact kind) {
    return facts.foundPhrases().stream()
        .filter(phrase -> phrase.facts().contains(kind))
        .map(phrase -> capitalized(phrase.written()))
        .findFirst()
        .orElse("");
  }

  /** The name of an answer, or nothing if the tables do not know it any more. */
  public Optional<String> name(Fact answer, Locale language) {
    return Optional.ofNullable(vocabulary.labels().get(answer)).map(name -> name.in(language));
  }

  /** The question about an attribute, or nothing if the tables do not know it. */
  public Optional<String> question(String attribute, Locale language) {
    return Optional.ofNullable(vocabulary.questions().get(attribute))
        .map(question -> question.in(language));
  }

  /** The number of subheadings that the classifier knows. */
  public int subheadings() {
    return (int) vocabulary.rules().stream().map(ClassificationRule::hs).distinct().count();
  }

  /** The name of the rule, or a list of its goods and conditions. */
  private String name(ClassificationRule rule, WeightedFacts productFacts, Locale language) {
    if (rule.name() != null) {
      return rule.name().in(language);
    }
    Map<String, Double> stated = productFacts.stated(Fact.GOODS);
    String kind =
        rule.goods().stream()
            .filter(stated::containsKey)
            .findFirst()
            .orElse(rule.goods().iterator().next());
    String or = new LocalizedText(" o ", " or ", " ou ").in(language);
    Stream<String> conditions =
        rule.conditions().entrySet().stream()
            .map(
                condition ->
                    condition.getValue().stream()
                        .map(value -> label(new Fact(condition.getKey(), value), language))
                        .collect(Collectors.joining(or)));
    var parts = new ArrayList<String>();
    parts.add(capitalized(label(new Fact(Fact.GOODS, kind), language)));
    conditions.forEach(parts::add);
    return String.join(", ", parts);
  }

  private List<Candidate.Evidence> evidence(
      ClassificationRule rule, WeightedFacts productFacts, Locale language) {
    var evidence = new ArrayList<Candidate.Evidence>();
    for (var phrase : productFacts.foundPhrases()) {
      String meaning =
          phrase.facts().stream()
              .filter(fact -> supports(rule, fact))
              .map(fact -> label(fact, language))
              .collect(Collectors.joining(", "));
      if (!meaning.isEmpty()) {
        evidence.add(new Candidate.Evidence(phrase.written(), meaning));
      }
    }
    return evidence;
  }

  private boolean supports(ClassificationRule rule, Fact fact) {
    if (fact.isGoods()) {
      return rule.goods().contains(fact.value());
    }
    Set<String> values = rule.conditions().get(fact.attribute());
    return values != null
        && values.stream().anyMatch(value -> vocabulary.isA(fact.attribute(), fact.value(), value));
  }

  private String label(Fact fact, Locale language) {
    return vocabulary.label(fact).in(language);
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
