package io.puente.landedcost.classification;

import io.puente.landedcost.HsCode;
import java.util.List;

/**
 * A subheading to which a product may belong.
 *
 * @param hs six digits
 * @param name of the goods, in the reader's language
 * @param score from 0 to 1: the share of the evidence for this subheading, reduced when the words
 *     hardly name the product. The documentation states how often each band of scores was right.
 * @param description what the product is and is made of, in the plain English of a customs
 *     declaration; it says only what the words or the answers say
 * @param evidence the words that support it
 * @param questions the questions that decide between this and other subheadings, the most important
 *     first; empty if no question is open
 */
public record Candidate(
    HsCode hs,
    String name,
    double score,
    String description,
    List<Evidence> evidence,
    List<Question> questions) {

  public Candidate {
    evidence = List.copyOf(evidence);
    questions = List.copyOf(questions);
  }

  /**
   * A word that supports a subheading.
   *
   * @param word as written in the title or text
   * @param meaning of the word, in the reader's language
   */
  public record Evidence(String word, String meaning) {}
}
