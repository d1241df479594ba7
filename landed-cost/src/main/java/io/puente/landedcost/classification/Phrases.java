package io.puente.landedcost.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words and phrases of the three languages with their facts. The longest phrase wins. */
final class Phrases {

  /** A phrase with its facts. In English the last of several nouns names the product. */
  record Phrase(Set<Fact> facts, boolean english, int length) {}

  private final Map<String, Phrase> phrases = new HashMap<>();
  private int longest = 1;

  void add(String written, List<Fact> facts, boolean english) {
    List<Token> tokens = Token.of(written);
    longest = Math.max(longest, tokens.size());
    phrases.merge(
        key(tokens),
        new Phrase(new LinkedHashSet<>(facts), english, tokens.size()),
        Phrases::together);
  }

  /** The longest phrase that begins at a token, or at the word of which it is a diminutive. */
  @Nullable Phrase at(List<Token> tokens, int start) {
    Phrase phrase = longest(tokens, start);
    if (phrase != null) {
      return phrase;
    }
    Token whole = tokens.get(start).withoutDiminutive();
    if (whole == null) {
      return null;
    }
    var renamed = new ArrayList<>(tokens.subList(start, Math.min(tokens.size(), start + longest)));
    renamed.set(0, whole);
    return longest(renamed, 0);
  }

  private @Nullable Phrase longest(List<Token> tokens, int start) {
    for (int end = Math.min(tokens.size(), start + longest); end > start; end--) {
      Phrase phrase = phrases.get(key(tokens.subList(start, end)));
      if (phrase != null) {
        return phrase;
      }
    }
    return null;
  }

  int size() {
    return phrases.size();
  }

  private static String key(List<Token> tokens) {
    return tokens.stream().map(Token::folded).collect(Collectors.joining(" "));
  }

  private static Phrase together(Phrase one, Phrase other) {
    var facts = new LinkedHashSet<>(one.facts());
    facts.addAll(other.facts());
    return new Phrase(facts, one.english() || other.english(), one.length());
  }
}
