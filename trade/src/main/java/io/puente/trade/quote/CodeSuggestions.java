package io.puente.trade.quote;

import io.puente.landedcost.classification.Candidate;
import io.puente.landedcost.classification.Classifier;
import java.util.List;
import java.util.Locale;

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
}
