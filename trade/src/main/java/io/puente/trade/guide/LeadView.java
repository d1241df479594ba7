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

/** Renders the examples that represent a lane: what the usual goods pay, by value. */
record LeadView(Lane lane, GuideTexts texts) {

  LanePage.Lead lead() {
    List<SampleQuote> usual = lane.ofUsualGoods();
    return new LanePage.Lead(
        texts.usualParcel(),
        usual.stream().map(this::total).toList(),
        usual.stream()
            .flatMap(sample -> ExamplesView.why(sample, texts).stream())
            .distinct()
            .toList(),
        lane.of(RuleKind.SUSPENSION).stream()
            .map(
                rule ->
                    new LanePage.RuleLink(
                        rule.provision().id(), texts.explanations().label(rule.provision())))
            .toList(),
        saving(),
        texts.dollars(SampleQuote.USUAL_VALUE),
        ChargeStep.of(lane.usual().quote(), texts));
  }

  private LanePage.Total total(SampleQuote sample) {
    return new LanePage.Total(
        texts.dollars(sample.dollars()),
        ImportCost.of(sample, texts),
        amount(sample),
        landed(sample.quote(), texts));
  }

  /** What a sample pays, as text that needs no context. */
  String amount(SampleQuote sample) {
    return amount(sample.quote(), texts);
  }

  static String amount(Quote quote, GuideTexts texts) {
    return switch (quote) {
      case Quote.Complete(var assessment) -> texts.money(assessment.total());
      case Quote.Incomplete(var assessment, var missing, var range) when range != null ->
          range.least().equals(range.most())
              ? texts.money(range.most())
              : texts.get(
                  "guide.lead.range", texts.money(range.least()), texts.number(range.most()));
      case Quote.Incomplete incomplete -> texts.get("guide.lead.open");
      case Quote.CannotQuoteYet none -> texts.get("guide.lead.open");
      case Quote.SuspendedLane suspended -> texts.get("guide.lead.suspended");
      case Quote.Prohibited goods -> texts.get("guide.lead.prohibited");
    };
  }

  /** The sum of goods, shipping and charges; empty if it is not known. */
  static String landed(Quote quote, GuideTexts texts) {
    return quote instanceof Quote.Complete(var assessment)
        ? texts.money(
            Money.of(CurrencyUnit.USD, assessment.landed().getAmount(), RoundingMode.HALF_UP))
        : "";
  }

  /** The largest saving from a declaration of origin; empty if no declaration saves money. */
  private String saving() {
    return lane.agreements().stream()
        .flatMap(agreement -> offer(agreement).stream())
        .max(Comparator.comparing(offer -> offer.saving().amount().getAmount()))
        .map(
            offer ->
                texts.get(
                    "guide.lead.saving",
                    offer.agreement().name().in(texts.locale()),
                    texts.money(offer.saving().amount()),
                    texts.sample(offer.saving().sample())))
        .orElse("");
  }

  private record Offer(Agreement agreement, SampleParcels.Saving saving) {}

  private Optional<Offer> offer(Agreement agreement) {
    return Optional.ofNullable(lane.savings().get(agreement.id()))
        .map(saving -> new Offer(agreement, saving));
  }
}
