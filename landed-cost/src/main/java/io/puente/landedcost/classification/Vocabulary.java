package io.puente.landedcost.classification;

import io.puente.landedcost.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of the tables.
 *
 * @param rules the rules of all subheadings
 * @param labels the names of facts
 * @param broader the broader fact of a narrower one: alpaca is animal hair, and animal hair is
 *     textile
 * @param questions the question about each attribute, in the order of importance
 */
record Vocabulary(
    Phrases phrases,
    List<ClassificationRule> rules,
    Map<Fact, LocalizedText> labels,
    Map<Fact, Fact> broader,
    Map<String, LocalizedText> questions) {

  /** Whether a value is the same as another one, or a kind of it. */
  boolean isA(String attribute, String narrow, String broad) {
    if (narrow.equals(broad)) {
      return true;
    }
    @Nullable Fact fact = broader.get(new Fact(attribute, narrow));
    while (fact != null) {
      if (fact.value().equals(broad)) {
        return true;
      }
      fact = broader.get(fact);
    }
    return false;
  }

  LocalizedText label(Fact fact) {
    LocalizedText label = labels.get(fact);
    if (label == null) {
      throw new IllegalStateException("no text for " + fact);
    }
    return label;
  }
}
