package io.puente.landedcost.classification;

import java.util.List;

/**
 * What decides between headings and is not said by the product's words.
 *
 * @param about the attribute asked for
 * @param text in the reader's language
 * @param answers at least two, leading to at least two headings
 */
public record Question(String about, String text, List<Answer> answers) {

  public Question {
    answers = List.copyOf(answers);
  }
}
