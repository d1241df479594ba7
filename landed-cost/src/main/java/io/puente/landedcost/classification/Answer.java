package io.puente.landedcost.classification;

import io.puente.landedcost.HsCode;

/**
 * One answer to a question.
 *
 * @param fact what is known once it is given; hand it back to {@link Classifier#suggest} to go on
 * @param text in the reader's language
 * @param leadsTo the heading that is then the best, six digits
 */
public record Answer(Fact fact, String text, HsCode leadsTo) {}
