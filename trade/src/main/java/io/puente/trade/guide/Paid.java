package io.puente.trade.guide;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Charge;
import io.puente.landedcost.Confidence;
import io.puente.landedcost.Quote;
import java.util.Comparator;
import java.util.Locale;

/**
 * What a sample pays, as short as a table wants it.
 *
 * @param standing {@code known}, {@code range}, {@code open} or {@code closed}
 * @param amount a number, a range of numbers, or a word
 * @param share of the price of the goods; empty if the amount is not known
 * @param sureness of the least sure charge in it: {@code high}, {@code medium} or {@code low}
 */
record Paid(String standing, String amount, String share, String sureness) {

  static Paid of(Sample sample, GuideWords words) {
    return switch (sample.quote()) {
      case Quote.Complete(var assessment) ->
          new Paid(
              "known",
              words.number(assessment.total()),
              words.share(assessment.total(), sample.dollars()),
              sureness(assessment));
      case Quote.Incomplete(var assessment, var missing, var range) when range != null ->
          new Paid(
              "range",
              words.number(range.least()) + "\u2013" + words.number(range.most()),
              "",
              "low");
      case Quote.Incomplete incomplete -> word("open", "guide.paid.open", words);
      case Quote.CannotQuoteYet none -> word("open", "guide.paid.open", words);
      case Quote.SuspendedLane lane -> word("closed", "guide.paid.suspended", words);
      case Quote.Prohibited goods -> word("closed", "guide.paid.prohibited", words);
    };
  }

  /** Whether the amount rests on a rule that is to be confirmed. */
  public boolean isUnsure() {
    return standing.equals("known") && sureness.equals("low");
  }

  private static Paid word(String standing, String key, GuideWords words) {
    return new Paid(standing, words.texts().get(key), "", "low");
  }

  private static String sureness(Assessment assessment) {
    return assessment.charges().stream()
        .map(Charge::provision)
        .map(provision -> provision.confidence())
        .max(Comparator.naturalOrder())
        .orElse(Confidence.HIGH)
        .name()
        .toLowerCase(Locale.ROOT);
  }
}
