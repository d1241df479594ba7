package io.puente.landedcost.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words and phrases of the three languages, and what they say. The longest phrase wins. */
final class Phrases {

  /** What a phrase says; whether it is English, where the last noun of a row is the thing meant. */
  record Phrase(Set<Fact> says, boolean english, int length) {}

  private final Map<String, Phrase> phrases = new HashMap<>();
  private int longest = 1;

  void add(String written, List<Fact> says, boolean english) {
    var tokens = Token.of(written);
    longest = Math.max(longest, tokens.size());
    phrases.merge(
        key(tokens),
        new Phrase(new LinkedHashSet<>(says), english, tokens.size()),
        Phrases::together);
  }

  /** The longest phrase that begins at a token, or at the word of which it is a diminutive. */
  @Nullable Phrase at(List<Token> tokens, int start) {
    var phrase = longest(tokens, start);
    if (phrase != null) {
      return phrase;
    }
    var whole = tokens.get(start).withoutDiminutive();
    if (whole == null) {
      return null;
    }
    var renamed = new ArrayList<>(tokens.subList(start, Math.min(tokens.size(), start + longest)));
    renamed.set(0, whole);
    return longest(renamed, 0);
  }

  private @Nullable Phrase longest(List<Token> tokens, int start) {
    for (int end = Math.min(tokens.size(), start + longest); end > start; end--) {
      var phrase = phrases.get(key(tokens.subList(start, end)));
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
    var says = new LinkedHashSet<>(one.says());
    says.addAll(other.says());
    return new Phrase(says, one.english() || other.english(), one.length());
  }
}
