package io.puente.trade.guide;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Charge;
import io.puente.landedcost.Confidence;
import io.puente.landedcost.Quote;
import java.util.Comparator;
import java.util.Locale;

/**
 * What a sample parcel pays on import, as a table cell.
 *
 * @param status {@code known}, {@code range}, {@code open} or {@code closed}
 * @param amount a number, a range of numbers, or a word
 * @param share of the price of the goods; empty if the amount is not known
 * @param confidence the lowest of its charges: {@code high}, {@code medium} or {@code low}
 */
record ImportCost(String status, String amount, String share, String confidence) {

  static ImportCost of(SampleQuote sample, GuideTexts texts) {
    return switch (sample.quote()) {
      case Quote.Complete(var assessment) ->
          new ImportCost(
              "known",
              texts.number(assessment.total()),
              texts.share(assessment.total(), sample.dollars()),
              confidence(assessment));
      case Quote.Incomplete(var assessment, var missing, var range) when range != null ->
          new ImportCost(
              "range",
              range.least().equals(range.most())
                  ? texts.number(range.most())
                  : texts.number(range.least()) + "\u2013" + texts.number(range.most()),
              "",
              "low");
      case Quote.Incomplete incomplete -> word("open", "guide.cost.open", texts);
      case Quote.CannotQuoteYet none -> word("open", "guide.cost.open", texts);
      case Quote.SuspendedLane lane -> word("closed", "guide.cost.suspended", texts);
      case Quote.Prohibited goods -> word("closed", "guide.cost.prohibited", texts);
    };
  }

  /** Whether the amount depends on a rule that still has to be confirmed. */
  public boolean isUnsure() {
    return status.equals("known") && confidence.equals("low");
  }

  private static ImportCost word(String status, String key, GuideTexts texts) {
    return new ImportCost(status, texts.get(key), "", "low");
  }

  private static String confidence(Assessment assessment) {
    return assessment.charges().stream()
        .map(Charge::provision)
        .map(provision -> provision.confidence())
        .max(Comparator.naturalOrder())
        .orElse(Confidence.HIGH)
        .name()
        .toLowerCase(Locale.ROOT);
  }
}
