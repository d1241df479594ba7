package io.puente.landedcost.classification;

import io.puente.landedcost.HsCode;
import java.util.List;

/**
 * A heading that a product may belong to.
 *
 * @param hs six digits
 * @param name of the goods, in the reader's language
 * @param score from 0 to 1: the share of all that the words say which speaks for this heading,
 *     lessened when they hardly say what the thing is. The manual states how often each band of
 *     scores was right.
 * @param evidence the words that speak for it
 * @param questions what decides between this and other headings, the likeliest to matter first;
 *     empty if the words have settled everything
 */
public record Candidate(
    HsCode hs, String name, double score, List<Evidence> evidence, List<Question> questions) {

  public Candidate {
    evidence = List.copyOf(evidence);
    questions = List.copyOf(questions);
  }
}
