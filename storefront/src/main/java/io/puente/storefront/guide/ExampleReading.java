package io.puente.storefront.guide;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Charge;
import io.puente.landedcost.Quote;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Puts the examples of a lane into words: the one that leads, and the tables of all. */
record ExampleReading(Lane lane, GuideWords words) {

  LanePage.Lead lead() {
    Sample usual = lane.usual();
    return new LanePage.Lead(
        Paid.of(usual, words),
        amount(usual),
        words.sample(usual),
        usual.quote() instanceof Quote.Complete(var assessment)
            ? words.money(
                Money.of(CurrencyUnit.USD, assessment.landed().getAmount(), RoundingMode.HALF_UP))
            : "",
        why(usual),
        usual.quote() instanceof Quote.Complete(var assessment) ? steps(assessment) : List.of());
  }

  private String amount(Sample sample) {
    return switch (sample.quote()) {
      case Quote.Complete(var assessment) -> words.money(assessment.total());
      case Quote.Incomplete(var assessment, var missing, var range) when range != null ->
          words
              .texts()
              .get("guide.lead.range", words.money(range.least()), words.money(range.most()));
      case Quote.Incomplete incomplete -> words.texts().get("guide.lead.open");
      case Quote.CannotQuoteYet none -> words.texts().get("guide.lead.open");
      case Quote.SuspendedLane lane -> words.texts().get("guide.lead.suspended");
      case Quote.Prohibited goods -> words.texts().get("guide.lead.prohibited");
    };
  }

  private List<String> why(Sample sample) {
    return switch (sample.quote()) {
      case Quote.Complete complete -> List.of();
      case Quote.Incomplete(var assessment, var missing, var range) ->
          missing.stream().map(words.law()::missing).distinct().toList();
      case Quote.SuspendedLane(var reason) -> List.of(words.law().why(reason));
      case Quote.Prohibited(var reason, var line) -> List.of(words.law().why(reason));
      case Quote.CannotQuoteYet none -> List.of();
    };
  }

  private List<LanePage.Step> steps(Assessment assessment) {
    return assessment.charges().stream().map(this::step).toList();
  }

  private LanePage.Step step(Charge charge) {
    return new LanePage.Step(
        charge.measureId(),
        words.law().label(charge.provision()),
        charge.rate(),
        words.money(charge.base().toMoney(RoundingMode.HALF_UP)),
        words.money(charge.amount()));
  }

  LanePage.Examples examples() {
    return new LanePage.Examples(
        Ware.ALL.stream().map(this::table).toList(),
        lane.samples().stream().map(sample -> Paid.of(sample, words)).anyMatch(Paid::isUnsure),
        notes());
  }

  private LanePage.Table table(Ware ware) {
    List<Sample> samples =
        lane.samples().stream().filter(sample -> sample.ware().equals(ware)).toList();
    return new LanePage.Table(
        words.goods(ware),
        ware.codeIn(lane.law().destination()).digits(),
        SampleParcels.CHANNELS.stream().map(words::channel).toList(),
        SampleParcels.VALUES.stream().map(dollars -> row(dollars, samples)).toList());
  }

  private LanePage.Row row(int dollars, List<Sample> samples) {
    return new LanePage.Row(
        words.whole(dollars),
        samples.stream()
            .filter(sample -> sample.dollars() == dollars)
            .map(sample -> Paid.of(sample, words))
            .toList());
  }

  /** Each reason once, with the ways that it holds for. */
  private List<String> notes() {
    Set<String> notes = new LinkedHashSet<>();
    for (Channel channel : SampleParcels.CHANNELS) {
      lane.samples().stream()
          .filter(sample -> sample.channel() == channel)
          .flatMap(sample -> why(sample).stream())
          .distinct()
          .forEach(why -> notes.add(words.channel(channel) + ": " + why));
    }
    return List.copyOf(notes);
  }
}
