package io.puente.trade.quote;

import io.puente.landedcost.classification.Candidate;
import io.puente.landedcost.classification.Classifier;
import java.util.List;
import java.util.Locale;

/** Codes of the Harmonized System that words speak for; nothing is ever applied by itself. */
public final class CodeHelp {

  /** Reading its tables takes a moment, which no start of a node should wait for. */
  private static final class Lazy {
    static final Classifier CLASSIFIER = Classifier.fromBundledData();
  }

  private CodeHelp() {}

  /** The likeliest first; none if the words do not say what the thing is. */
  public static List<Candidate> suggest(String title, String text, Locale language) {
    return Lazy.CLASSIFIER.suggest(title, text, language);
  }
}
