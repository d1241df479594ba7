package io.puente.landedcost.calculation;

import io.puente.landedcost.law.ActiveMeasure;
import io.puente.landedcost.law.Measure;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which questions of the law have an answer, line by line. */
final class QuestionCoverage {

  /** Receives each question without an answer. */
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
   * Records the answer of a measure for a line. Two answers are possible only with a bound, when a
   * measure that may apply is assumed to apply.
   *
   * @throws IllegalStateException if another measure has already answered, which means that the
   *     data contradicts itself
   */
  void answer(ActiveMeasure active, int line) {
    Measure measure = active.measure();
    for (int question : active.answers()) {
      int at = line * questions.size() + question;
      Measure before = answers[at];
      if (before != null && strict && !tentative.get(at)) {
        throw new IllegalStateException(
            "%s and %s both answer %s"
                .formatted(before.id(), measure.id(), questions.get(question)));
      }
      answers[at] = measure;
      tentative.clear(at);
      open -= before == null ? 1 : 0;
    }
  }

  /**
   * Records the answer of a measure of which it is unknown whether it concerns a line. Another
   * measure may answer, too: the missing fact decides between them.
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
