package io.puente.trade.guide;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Quote;
import io.puente.landedcost.RuleKind;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Puts the answer of a lane into words: what the usual goods pay, by what they are worth. */
record LeadReading(Lane lane, GuideWords words) {

  LanePage.Lead lead() {
    List<Sample> usual = lane.ofUsualGoods();
    return new LanePage.Lead(
        words.usualParcel(),
        usual.stream().map(this::answer).toList(),
        usual.stream()
            .flatMap(sample -> ExampleReading.why(sample, words).stream())
            .distinct()
            .toList(),
        lane.of(RuleKind.SUSPENSION).stream()
            .map(
                rule ->
                    new LanePage.RuleLink(
                        rule.provision().id(), words.law().label(rule.provision())))
            .toList(),
        saving(),
        words.dollars(Sample.USUAL_VALUE),
        Steps.of(lane.usual().quote(), words));
  }

  private LanePage.Answer answer(Sample sample) {
    return new LanePage.Answer(
        words.dollars(sample.dollars()),
        Paid.of(sample, words),
        amount(sample),
        sample.quote() instanceof Quote.Complete(var assessment)
            ? words.money(
                Money.of(CurrencyUnit.USD, assessment.landed().getAmount(), RoundingMode.HALF_UP))
            : "");
  }

  /** What a sample pays, for a reader who sees nothing else. */
  String amount(Sample sample) {
    return amount(sample.quote(), words);
  }

  static String amount(Quote quote, GuideWords words) {
    return switch (quote) {
      case Quote.Complete(var assessment) -> words.money(assessment.total());
      case Quote.Incomplete(var assessment, var missing, var range) when range != null ->
          words
              .texts()
              .get("guide.lead.range", words.money(range.least()), words.number(range.most()));
      case Quote.Incomplete incomplete -> words.texts().get("guide.lead.open");
      case Quote.CannotQuoteYet none -> words.texts().get("guide.lead.open");
      case Quote.SuspendedLane suspended -> words.texts().get("guide.lead.suspended");
      case Quote.Prohibited goods -> words.texts().get("guide.lead.prohibited");
    };
  }

  /** The most that a declaration of origin takes off; empty if none takes off anything. */
  private String saving() {
    return lane.agreements().stream()
        .flatMap(agreement -> offer(agreement).stream())
        .max(Comparator.comparing(offer -> offer.saving().amount().getAmount()))
        .map(
            offer ->
                words
                    .texts()
                    .get(
                        "guide.lead.saving",
                        offer.agreement().name().in(words.locale()),
                        words.money(offer.saving().amount()),
                        words.sample(offer.saving().sample())))
        .orElse("");
  }

  private record Offer(Agreement agreement, SampleParcels.Saving saving) {}

  private Optional<Offer> offer(Agreement agreement) {
    return Optional.ofNullable(lane.savings().get(agreement.id()))
        .map(saving -> new Offer(agreement, saving));
  }
}
