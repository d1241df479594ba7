package io.puente.landedcost.classification;

import io.puente.landedcost.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the tables say.
 *
 * @param headings every way into every heading
 * @param labels a fact's words for people
 * @param broader the fact that a narrower one belongs to: alpaca is animal hair, that is textile
 * @param questions for each attribute, in the order in which they matter
 */
record Vocabulary(
    Phrases phrases,
    List<ClassificationRule> headings,
    Map<Fact, LocalizedText> labels,
    Map<Fact, Fact> broader,
    Map<String, LocalizedText> questions) {

  /** Whether a value is another one, or a kind of it. */
  boolean isA(String about, String narrow, String broad) {
    if (narrow.equals(broad)) {
      return true;
    }
    @Nullable Fact fact = broader.get(new Fact(about, narrow));
    while (fact != null) {
      if (fact.value().equals(broad)) {
        return true;
      }
      fact = broader.get(fact);
    }
    return false;
  }

  LocalizedText label(Fact fact) {
    var label = labels.get(fact);
    if (label == null) {
      throw new IllegalStateException("no words for " + fact);
    }
    return label;
  }
}
