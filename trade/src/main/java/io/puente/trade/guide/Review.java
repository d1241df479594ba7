package io.puente.trade.guide;

import io.puente.landedcost.Rulebook;

/**
 * When a destination's rules are to be looked at again.
 *
 * @param overdue whether that day has passed
 */
record Review(String by, boolean overdue) {

  static Review of(Rulebook law, GuideWords words) {
    return new Review(words.day(law.reviewBy()), law.isPastReview());
  }
}
