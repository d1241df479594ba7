package io.puente.landedcost.classification;

import io.puente.landedcost.HsCode;
import java.util.List;

/**
 * A question that decides between subheadings, because the product's words do not answer it.
 *
 * @param attribute the attribute asked for
 * @param text in the reader's language
 * @param answers at least two, leading to at least two subheadings
 */
public record Question(String attribute, String text, List<Answer> answers) {

  public Question {
    answers = List.copyOf(answers);
  }

  /**
   * One answer to a question.
   *
   * @param fact the fact that the answer states; pass it to {@link Classifier#suggest} to go on
   * @param text in the reader's language
   * @param leadsTo the best subheading with this answer, six digits
   */
  public record Answer(Fact fact, String text, HsCode leadsTo) {}
}
