package io.puente.landedcost.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Walks through a text and notes each known phrase with the manner it is mentioned in. */
final class PhraseScanner {

  private static final int REACH_OF_A_PERCENTAGE = 3;
  private static final double HALF = 50;

  private final List<Token> tokens;
  private final Phrases phrases;
  private final List<Mention> mentions = new ArrayList<>();

  private Relation relation = Relation.ITSELF;
  private int stretch;
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

  /** Takes what begins at a token and says how many tokens that was. */
  private int step(int at) {
    var phrase = phrases.at(tokens, at);
    if (phrase != null) {
      note(at, phrase);
      return phrase.length();
    }
    var token = tokens.get(at);
    if (isPercentage(at)) {
      share = Math.min(Integer.parseInt(token.written()), 100) / HALF;
      shareEnds = at + 2 + REACH_OF_A_PERCENTAGE;
      return 2;
    }
    if (token.isMark()) {
      relation = Relation.ITSELF;
      share = 1;
      stretch++;
      return 1;
    }
    var begun = Relation.begunBy(token);
    if (begun != null) {
      relation = begun.after(relation);
      stretch++;
    }
    return 1;
  }

  private void note(int at, Phrases.Phrase phrase) {
    var written =
        tokens.subList(at, at + phrase.length()).stream()
            .map(Token::written)
            .collect(Collectors.joining(" "));
    double part = at < shareEnds ? share : 1;
    mentions.add(new Mention(written, phrase.says(), phrase.english(), relation, stretch, part));
    if (mentions.getLast().namesGoods()) {
      noteFactsWithin(at, phrase);
    }
    if (phrase.says().stream().anyMatch(fact -> fact.about().equals("material"))) {
      share = 1;
    }
    if (relation == Relation.WITHOUT) {
      relation = Relation.ITSELF;
    }
  }

  /** A name may tell the material as well: "cazo de cobre" is cookware, and of copper. */
  private void noteFactsWithin(int at, Phrases.Phrase name) {
    var told = name.says().stream().map(Fact::about).collect(Collectors.toSet());
    var within = tokens.subList(at, at + name.length());
    for (int i = 0; i < within.size(); i++) {
      int end = i == 0 ? within.size() - 1 : within.size();
      var phrase = i < end ? phrases.at(within.subList(0, end), i) : null;
      if (phrase != null && phrase.says().stream().noneMatch(fact -> told.contains(fact.about()))) {
        var written = within.get(i).written();
        mentions.add(new Mention(written, phrase.says(), phrase.english(), relation, stretch, 1));
      }
    }
  }

  private boolean isPercentage(int at) {
    var token = tokens.get(at);
    return token.isNumber()
        && token.written().length() <= 3
        && at + 1 < tokens.size()
        && tokens.get(at + 1).isPercent();
  }
}
