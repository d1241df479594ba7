package io.puente.trade.guide;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Charge;
import io.puente.landedcost.Quote;
import java.math.RoundingMode;
import java.util.List;

/**
 * Puts the charges of a quote into a row each: what it is, how it is reckoned, what it comes to.
 */
final class Steps {

  private Steps() {}

  /** None unless everything is known. */
  static List<LanePage.Step> of(Quote quote, GuideWords words) {
    return quote instanceof Quote.Complete(var assessment) ? of(assessment, words) : List.of();
  }

  /** All charges that are certain. */
  static List<LanePage.Step> of(Assessment assessment, GuideWords words) {
    return assessment.charges().stream().map(charge -> step(charge, words)).toList();
  }

  private static LanePage.Step step(Charge charge, GuideWords words) {
    return new LanePage.Step(
        charge.measureId(),
        words.law().label(charge.provision()),
        reckoned(charge, words),
        words.money(charge.amount()));
  }

  /** {@code 19% sobre USD 140.00}; an amount that goes by no share stands alone. */
  private static String reckoned(Charge charge, GuideWords words) {
    String rate = words.law().rate(charge);
    return charge.isAdValorem()
        ? words
            .texts()
            .get(
                "guide.step.reckoned",
                rate,
                words.money(charge.base().toMoney(RoundingMode.HALF_UP)))
        : rate;
  }
}
