package io.puente.landedcost.calculation;

import io.puente.landedcost.law.ActiveMeasure;
import io.puente.landedcost.law.Measure;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the law's questions have found their answer, line by line. */
final class QuestionCoverage {

  /** Told of each question that is still open. */
  @FunctionalInterface
  interface Open {
    void question(int line, String question);
  }

  private final List<String> questions;
  private final @Nullable Measure[] answers;
  private final BitSet tentative = new BitSet();
  private final boolean strict;
  private int open;

  QuestionCoverage(List<String> questions, int lines, Bound bound) {
    this.questions = questions;
    this.strict = bound == Bound.NONE;
    this.answers = new Measure[questions.size() * lines];
    this.open = answers.length;
  }

  /**
   * Takes a measure's answer for a line. Two answers may only come of a bound, where a measure that
   * is not sure to apply is taken to.
   *
   * @throws IllegalStateException if another measure has answered: then the data has two laws for
   *     one day
   */
  void answer(ActiveMeasure active, int line) {
    var measure = active.measure();
    for (int question : active.answers()) {
      int at = line * questions.size() + question;
      var before = answers[at];
      if (before != null && strict && !tentative.get(at)) {
        throw new IllegalStateException(
            "%s and %s both settle %s"
                .formatted(before.id(), measure.id(), questions.get(question)));
      }
      answers[at] = measure;
      tentative.clear(at);
      open -= before == null ? 1 : 0;
    }
  }

  /**
   * Takes the answer of a measure that may concern a line or may not, for want of a fact. Another
   * one may answer as well: the fact will tell which of them does.
   */
  void answerTentatively(ActiveMeasure active, int line) {
    for (int question : active.answers()) {
      int at = line * questions.size() + question;
      if (answers[at] == null) {
        answers[at] = active.measure();
        tentative.set(at);
        open--;
      }
    }
  }

  boolean isWhole() {
    return open == 0;
  }

  void open(Open each) {
    for (int at = 0; at < answers.length; at++) {
      if (answers[at] == null) {
        each.question(at / questions.size(), questions.get(at % questions.size()));
      }
    }
  }
}
