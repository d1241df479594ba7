package io.puente.landedcost.classification;

import io.puente.landedcost.HsCode;
import io.puente.landedcost.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Suggests headings of the Harmonized System for a product, with reasons and questions. Keeps
 * nothing between calls and may be shared by all threads.
 *
 * {@snippet :
 * var best = classifier.suggest("Chompa de alpaca", "Tejida a mano en Puno", locale).getFirst();
 * best.hs();        // 611019
 * best.because();   // "Chompa", "alpaca"
 * best.questions(); // how is the cloth made, and where each answer leads
 * }
 */
public final class Classifier {

  /** More of a text is not read. */
  public static final int LONGEST_TEXT = 8000;

  private static final int MOST_CANDIDATES = 5;
  private static final double LEAST_SHARE = 0.01;

  private final Vocabulary vocabulary;
  private final Ranking ranking;

  private Classifier(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.ranking = new Ranking(vocabulary);
  }

  /** The classifier with the tables that come with the library; reading them takes a moment. */
  public static Classifier fromBundledData() {
    return new Classifier(VocabularyReader.bundled());
  }

  /**
   * Up to five headings, the likeliest first; none if the words do not say what the thing is.
   *
   * @param title in Spanish, Portuguese, English, or a mixture
   * @param text as plain text or HTML, may be empty
   * @param language of the names, reasons and questions
   */
  public List<Candidate> suggest(String title, String text, Locale language) {
    return suggest(title, text, List.of(), language);
  }

  /** The same once some questions are answered: {@link Answer#fact} of each. */
  public List<Candidate> suggest(String title, String text, List<Fact> answered, Locale language) {
    var read = WeightedFacts.of(shortened(title), shortened(text), vocabulary.phrases());
    double named = read.stated(Fact.GOODS).values().stream().mapToDouble(Double::doubleValue).sum();
    var reading = read.with(answered);
    var deciding = new QuestionFinder(vocabulary, ranking, reading, language);
    var candidates = new ArrayList<Candidate>();
    for (var ranked : ranking.of(reading).stream().limit(MOST_CANDIDATES).toList()) {
      if (ranked.share() >= LEAST_SHARE) {
        var heading = ranked.heading();
        candidates.add(
            new Candidate(
                new HsCode(heading.hs()),
                name(heading, reading, language),
                ranked.share() * named / (named + 1),
                clues(heading, reading, language),
                deciding.questions(heading)));
      }
    }
    return candidates;
  }

  /** How many headings it knows. */
  public int headings() {
    return (int) vocabulary.headings().stream().map(ClassificationRule::hs).distinct().count();
  }

  /** The heading's own name, or its goods and conditions in a row. */
  private String name(ClassificationRule heading, WeightedFacts reading, Locale language) {
    if (heading.name() != null) {
      return heading.name().in(language);
    }
    var stated = reading.stated(Fact.GOODS);
    var kind =
        heading.goods().stream()
            .filter(stated::containsKey)
            .findFirst()
            .orElse(heading.goods().iterator().next());
    var or = new LocalizedText(" o ", " or ", " ou ").in(language);
    var conditions =
        heading.conditions().entrySet().stream()
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

  private List<Evidence> clues(ClassificationRule heading, WeightedFacts reading, Locale language) {
    var clues = new ArrayList<Evidence>();
    for (var foundPhrases : reading.foundPhrases()) {
      var says =
          foundPhrases.says().stream()
              .filter(fact -> speaksFor(heading, fact))
              .map(fact -> label(fact, language))
              .collect(Collectors.joining(", "));
      if (!says.isEmpty()) {
        clues.add(new Evidence(foundPhrases.written(), says));
      }
    }
    return clues;
  }

  private boolean speaksFor(ClassificationRule heading, Fact fact) {
    if (fact.isGoods()) {
      return heading.goods().contains(fact.value());
    }
    var values = heading.conditions().get(fact.about());
    return values != null
        && values.stream().anyMatch(value -> vocabulary.isA(fact.about(), fact.value(), value));
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
