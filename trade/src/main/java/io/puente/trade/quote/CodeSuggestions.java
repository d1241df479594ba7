package io.puente.trade.quote;

import io.puente.landedcost.classification.Candidate;
import io.puente.landedcost.classification.Classifier;
import io.puente.landedcost.classification.Fact;
import io.puente.landedcost.classification.GoodsKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Suggests codes of the Harmonized System for a description. A person chooses the code. */
public final class CodeSuggestions {

  /** The tables are read on first use, so that the start of a node does not wait for them. */
  private static final class Lazy {
    static final Classifier CLASSIFIER = Classifier.fromBundledData();
  }

  private CodeSuggestions() {}

  /** Suggestions, the likeliest first; empty if the description does not say what the goods are. */
  public static List<Candidate> suggest(String title, String text, Locale language) {
    return Lazy.CLASSIFIER.suggest(title, text, language);
  }

  /** The same with a person's answers to some questions. */
  public static List<Candidate> suggest(
      String title, String text, List<Fact> answered, Locale language) {
    return Lazy.CLASSIFIER.suggest(title, text, answered, language);
  }

  /** The kinds of goods that the words name, the likeliest first. */
  public static List<GoodsKind> kinds(String title, String text, Locale language) {
    return Lazy.CLASSIFIER.kinds(title, text, language);
  }

  /** The name of an answer; none if the tables do not know it. */
  public static Optional<String> name(Fact answer, Locale language) {
    return Lazy.CLASSIFIER.name(answer, language);
  }

  /** The question about an attribute; none if the tables do not know it. */
  public static Optional<String> question(String attribute, Locale language) {
    return Lazy.CLASSIFIER.question(attribute, language);
  }
}
