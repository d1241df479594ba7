package io.puente.trade.guide;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Charge;
import io.puente.landedcost.Quote;
import java.math.RoundingMode;
import java.util.List;

/**
 * One charge of a quote, as a row of a table.
 *
 * @param rule the id of the rule
 * @param computation rate and base, such as {@code 19% sobre USD 140.00}
 */
record ChargeStep(String rule, String label, String computation, String amount) {

  /** The charges of a complete quote; empty for any other quote. */
  static List<ChargeStep> of(Quote quote, GuideTexts texts) {
    return quote instanceof Quote.Complete(var assessment) ? of(assessment, texts) : List.of();
  }

  /** All charges that are certain. */
  static List<ChargeStep> of(Assessment assessment, GuideTexts texts) {
    return assessment.charges().stream()
        .map(
            charge ->
                new ChargeStep(
                    charge.measureId(),
                    texts.explanations().label(charge.provision()),
                    computation(charge, texts),
                    texts.money(charge.amount())))
        .toList();
  }

  /** Rate and base of a percentage; the rate alone for any other charge. */
  private static String computation(Charge charge, GuideTexts texts) {
    String rate = texts.explanations().rate(charge);
    return charge.isAdValorem()
        ? texts.get(
            "guide.step.computation",
            rate,
            texts.money(charge.base().toMoney(RoundingMode.HALF_UP)))
        : rate;
  }
}
