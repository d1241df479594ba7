package io.puente.landedcost.classification;

import io.puente.landedcost.HsCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the questions that decide between a rule and the other rules for the same goods. Each
 * condition about which the words say nothing is a question. For each answer it finds the
 * subheading to which the answer leads.
 */
final class QuestionFinder {

  /** With this weight of words a condition needs no question. */
  private static final double SAID = 2;

  private final Vocabulary vocabulary;
  private final Ranking ranking;
  private final WeightedFacts productFacts;
  private final Locale language;

  QuestionFinder(
      Vocabulary vocabulary, Ranking ranking, WeightedFacts productFacts, Locale language) {
    this.vocabulary = vocabulary;
    this.ranking = ranking;
    this.productFacts = productFacts;
    this.language = language;
  }

  List<Question> questions(ClassificationRule rule) {
    List<ClassificationRule> relatives = relatives(rule);
    var questions = new ArrayList<Question>();
    vocabulary
        .questions()
        .forEach(
            (attribute, text) -> {
              if (rule.conditions().containsKey(attribute) && !isSaid(attribute, rule)) {
                List<Question.Answer> answers = answers(attribute, rule, relatives);
                if (answers.stream().map(Question.Answer::leadsTo).distinct().count() > 1) {
                  questions.add(new Question(attribute, text.in(language), answers));
                }
              }
            });
    return questions;
  }

  /** The rules for the goods by which this rule was found. */
  private List<ClassificationRule> relatives(ClassificationRule rule) {
    Set<String> goods = productFacts.stated(Fact.GOODS).keySet();
    return vocabulary.rules().stream()
        .filter(
            other ->
                other.goods().stream()
                    .anyMatch(kind -> goods.contains(kind) && rule.goods().contains(kind)))
        .toList();
  }

  private boolean isSaid(String attribute, ClassificationRule rule) {
    double met = 0;
    double other = 0;
    for (var stated : productFacts.stated(attribute).entrySet()) {
      boolean meets =
          rule.conditions().getOrDefault(attribute, Set.of()).stream()
              .anyMatch(value -> vocabulary.isA(attribute, stated.getKey(), value));
      if (meets) {
        met += stated.getValue();
      } else {
        other += stated.getValue();
      }
    }
    return met >= SAID && met > 2 * other;
  }

  private List<Question.Answer> answers(
      String attribute, ClassificationRule rule, List<ClassificationRule> relatives) {
    // The likeliest answers come first.
    var values = new LinkedHashSet<>(rule.conditions().getOrDefault(attribute, Set.of()));
    relatives.forEach(other -> values.addAll(other.conditions().getOrDefault(attribute, Set.of())));
    var answers = new ArrayList<Question.Answer>();
    for (var value : values) {
      var fact = new Fact(attribute, value);
      var known = new ArrayList<>(othersOf(rule, attribute));
      known.add(fact);
      ClassificationRule best = ranking.of(productFacts.with(known), relatives).getFirst().rule();
      boolean fits =
          best.conditions().getOrDefault(attribute, Set.of()).stream()
              .anyMatch(taken -> vocabulary.isA(attribute, value, taken));
      if (fits) {
        String text = vocabulary.label(fact).in(language);
        answers.add(new Question.Answer(fact, text, new HsCode(best.hs())));
      }
    }
    return answers;
  }

  /** The other conditions of the rule, as facts. */
  private static List<Fact> othersOf(ClassificationRule rule, String attribute) {
    return rule.conditions().entrySet().stream()
        .filter(condition -> !condition.getKey().equals(attribute))
        .map(condition -> new Fact(condition.getKey(), condition.getValue().iterator().next()))
        .toList();
  }
}
