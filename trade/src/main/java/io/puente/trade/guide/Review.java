package io.puente.trade.guide;

import io.puente.landedcost.Rulebook;

/**
 * When the rules of a destination are due for review.
 *
 * @param by the last day before the review
 * @param overdue whether that day has passed
 */
record Review(String by, boolean overdue) {

  static Review of(Rulebook law, GuideTexts texts) {
    return new Review(texts.day(law.reviewBy()), law.isPastReview());
  }
}
