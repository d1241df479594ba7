package io.puente.landedcost.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds each known phrase in a text, with its relation to the product. */
final class PhraseScanner {

  private static final int REACH_OF_A_PERCENTAGE = 3;
  private static final double HALF = 50;

  private final List<Token> tokens;
  private final Phrases phrases;
  private final List<Mention> mentions = new ArrayList<>();

  private Relation relation = Relation.ITSELF;
  private int sequence;
  private double share = 1;
  private int shareEnds;

  PhraseScanner(List<Token> tokens, Phrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  List<Mention> mentions() {
    int at = 0;
    while (at < tokens.size()) {
      at += step(at);
    }
    return mentions;
  }

  /** Processes what begins at a token and returns the number of tokens. */
  private int step(int at) {
    Phrases.Phrase phrase = phrases.at(tokens, at);
    if (phrase != null) {
      note(at, phrase);
      return phrase.length();
    }
    Token token = tokens.get(at);
    if (isPercentage(at)) {
      share = Math.min(Integer.parseInt(token.written()), 100) / HALF;
      shareEnds = at + 2 + REACH_OF_A_PERCENTAGE;
      return 2;
    }
    if (token.isMark()) {
      relation = Relation.ITSELF;
      share = 1;
      sequence++;
      return 1;
    }
    var begun = Relation.begunBy(token);
    if (begun != null) {
      relation = begun.after(relation);
      sequence++;
    }
    return 1;
  }

  private void note(int at, Phrases.Phrase phrase) {
    String written =
        tokens.subList(at, at + phrase.length()).stream()
            .map(Token::written)
            .collect(Collectors.joining(" "));
    double part = at < shareEnds ? share : 1;
    mentions.add(new Mention(written, phrase.facts(), phrase.english(), relation, sequence, part));
    if (mentions.getLast().namesGoods()) {
      noteFactsWithin(at, phrase);
    }
    if (phrase.facts().stream().anyMatch(fact -> fact.attribute().equals("material"))) {
      share = 1;
    }
    if (relation == Relation.WITHOUT) {
      relation = Relation.ITSELF;
    }
  }

  /** A name may contain the material as well: "cazo de cobre" is cookware, and of copper. */
  private void noteFactsWithin(int at, Phrases.Phrase name) {
    Set<String> known = name.facts().stream().map(Fact::attribute).collect(Collectors.toSet());
    List<Token> within = tokens.subList(at, at + name.length());
    for (int i = 0; i < within.size(); i++) {
      int end = i == 0 ? within.size() - 1 : within.size();
      Phrases.Phrase phrase = i < end ? phrases.at(within.subList(0, end), i) : null;
      if (phrase != null
          && phrase.facts().stream().noneMatch(fact -> known.contains(fact.attribute()))) {
        String written = within.get(i).written();
        mentions.add(new Mention(written, phrase.facts(), phrase.english(), relation, sequence, 1));
      }
    }
  }

  private boolean isPercentage(int at) {
    Token token = tokens.get(at);
    return token.isNumber()
        && token.written().length() <= 3
        && at + 1 < tokens.size()
        && tokens.get(at + 1).isPercent();
  }
}
