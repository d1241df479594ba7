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
  private final WeightedFacts reading;
  private final Locale language;

  QuestionFinder(Vocabulary vocabulary, Ranking ranking, WeightedFacts reading, Locale language) {
    this.vocabulary = vocabulary;
    this.ranking = ranking;
    this.reading = reading;
    this.language = language;
  }

  List<Question> questions(ClassificationRule rule) {
    List<ClassificationRule> relatives = relatives(rule);
    var questions = new ArrayList<Question>();
    vocabulary
        .questions()
        .forEach(
            (about, text) -> {
              if (rule.conditions().containsKey(about) && !isSaid(about, rule)) {
                List<Question.Answer> answers = answers(about, rule, relatives);
                if (answers.stream().map(Question.Answer::leadsTo).distinct().count() > 1) {
                  questions.add(new Question(about, text.in(language), answers));
                }
              }
            });
    return questions;
  }

  /** The rules for the goods by which this rule was found. */
  private List<ClassificationRule> relatives(ClassificationRule rule) {
    Set<String> goods = reading.stated(Fact.GOODS).keySet();
    return vocabulary.rules().stream()
        .filter(
            other ->
                other.goods().stream()
                    .anyMatch(kind -> goods.contains(kind) && rule.goods().contains(kind)))
        .toList();
  }

  private boolean isSaid(String about, ClassificationRule rule) {
    double met = 0;
    double other = 0;
    for (var stated : reading.stated(about).entrySet()) {
      boolean meets =
          rule.conditions().getOrDefault(about, Set.of()).stream()
              .anyMatch(value -> vocabulary.isA(about, stated.getKey(), value));
      if (meets) {
        met += stated.getValue();
      } else {
        other += stated.getValue();
      }
    }
    return met >= SAID && met > 2 * other;
  }

  private List<Question.Answer> answers(
      String about, ClassificationRule rule, List<ClassificationRule> relatives) {
    var values = new LinkedHashSet<String>();
    relatives.forEach(other -> values.addAll(other.conditions().getOrDefault(about, Set.of())));
    var answers = new ArrayList<Question.Answer>();
    for (var value : values) {
      var fact = new Fact(about, value);
      var known = new ArrayList<>(othersOf(rule, about));
      known.add(fact);
      ClassificationRule best = ranking.of(reading.with(known), relatives).getFirst().rule();
      boolean fits =
          best.conditions().getOrDefault(about, Set.of()).stream()
              .anyMatch(taken -> vocabulary.isA(about, value, taken));
      if (fits) {
        String text = vocabulary.label(fact).in(language);
        answers.add(new Question.Answer(fact, text, new HsCode(best.hs())));
      }
    }
    return answers;
  }

  /** The other conditions of the rule, as facts. */
  private static List<Fact> othersOf(ClassificationRule rule, String about) {
    return rule.conditions().entrySet().stream()
        .filter(condition -> !condition.getKey().equals(about))
        .map(condition -> new Fact(condition.getKey(), condition.getValue().iterator().next()))
        .toList();
  }
}
