package io.puente.landedcost.classification;

import io.puente.landedcost.HsCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what decides between a heading and those that hold the same goods: each condition on which
 * the words are silent is a question, and each answer is followed to the heading it leads to.
 */
final class QuestionFinder {

  /** With so much weight of words a condition is not asked for again. */
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

  List<Question> questions(ClassificationRule heading) {
    var relatives = relatives(heading);
    var questions = new ArrayList<Question>();
    vocabulary
        .questions()
        .forEach(
            (about, text) -> {
              if (heading.conditions().containsKey(about) && !isSaid(about, heading)) {
                var answers = answers(about, heading, relatives);
                if (answers.stream().map(Answer::leadsTo).distinct().count() > 1) {
                  questions.add(new Question(about, text.in(language), answers));
                }
              }
            });
    return questions;
  }

  /** Headings that hold the goods by which this one was found. */
  private List<ClassificationRule> relatives(ClassificationRule heading) {
    var goods = reading.stated(Fact.GOODS).keySet();
    return vocabulary.headings().stream()
        .filter(
            other ->
                other.goods().stream()
                    .anyMatch(kind -> goods.contains(kind) && heading.goods().contains(kind)))
        .toList();
  }

  private boolean isSaid(String about, ClassificationRule heading) {
    double met = 0;
    double other = 0;
    for (var stated : reading.stated(about).entrySet()) {
      boolean meets =
          heading.conditions().getOrDefault(about, Set.of()).stream()
              .anyMatch(value -> vocabulary.isA(about, stated.getKey(), value));
      if (meets) {
        met += stated.getValue();
      } else {
        other += stated.getValue();
      }
    }
    return met >= SAID && met > 2 * other;
  }

  private List<Answer> answers(
      String about, ClassificationRule heading, List<ClassificationRule> relatives) {
    var values = new LinkedHashSet<String>();
    relatives.forEach(other -> values.addAll(other.conditions().getOrDefault(about, Set.of())));
    var answers = new ArrayList<Answer>();
    for (var value : values) {
      var fact = new Fact(about, value);
      var known = new ArrayList<>(othersOf(heading, about));
      known.add(fact);
      var best = ranking.of(reading.with(known), relatives).getFirst().heading();
      boolean fits =
          best.conditions().getOrDefault(about, Set.of()).stream()
              .anyMatch(taken -> vocabulary.isA(about, value, taken));
      if (fits) {
        var text = vocabulary.label(fact).in(language);
        answers.add(new Answer(fact, text, new HsCode(best.hs())));
      }
    }
    return answers;
  }

  /** What this heading presumes besides the attribute asked for. */
  private static List<Fact> othersOf(ClassificationRule heading, String about) {
    return heading.conditions().entrySet().stream()
        .filter(condition -> !condition.getKey().equals(about))
        .map(condition -> new Fact(condition.getKey(), condition.getValue().iterator().next()))
        .toList();
  }
}
