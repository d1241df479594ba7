package io.puente.storefront.guide;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Assessment;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Charge;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rule;
import io.puente.landedcost.RuleKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Puts a lane into the words of one language, part by part of its page. */
record LaneReading(Lane lane, GuideWords words) {

  LanePage.Lead lead() {
    Sample usual = lane.usual();
    return new LanePage.Lead(
        Paid.of(usual, words),
        amount(usual),
        sentence(usual),
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

  private String sentence(Sample sample) {
    return words.sample(sample.ware(), sample.dollars(), sample.channel());
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

  List<LanePage.Table> tables() {
    return Ware.ALL.stream().map(this::table).toList();
  }

  private LanePage.Table table(Ware ware) {
    List<Sample> samples =
        lane.samples().stream().filter(sample -> sample.ware().equals(ware)).toList();
    return new LanePage.Table(
        words.goods(ware),
        ware.codeIn(lane.law().destination()).digits(),
        SampleParcels.CHANNELS.stream().map(words::channel).toList(),
        SampleParcels.VALUES.stream().map(dollars -> row(dollars, samples)).toList(),
        notes(samples),
        samples.stream()
            .map(sample -> Paid.of(sample, words))
            .anyMatch(paid -> paid.standing().equals("known") && paid.sureness().equals("low")));
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
  private List<String> notes(List<Sample> samples) {
    Set<String> notes = new LinkedHashSet<>();
    for (Channel channel : SampleParcels.CHANNELS) {
      samples.stream()
          .filter(sample -> sample.channel() == channel)
          .flatMap(sample -> why(sample).stream())
          .distinct()
          .forEach(why -> notes.add(words.channel(channel) + ": " + why));
    }
    return List.copyOf(notes);
  }

  List<LanePage.Threshold> thresholds() {
    return lane.concerning()
        .filter(rule -> !rule.limits().areNone())
        .sorted(Comparator.comparing(LaneReading::firstLimit))
        .map(
            rule ->
                new LanePage.Threshold(
                    RuleItem.limits(rule.limits(), words),
                    rule.provision().id(),
                    words.law().label(rule.provision()),
                    RuleItem.rate(rule, words)))
        .toList();
  }

  private static BigDecimal firstLimit(Rule rule) {
    Rule.Limits limits = rule.limits();
    return Stream.of(limits.over(), limits.upTo(), limits.yearlyUpTo())
        .flatMap(Stream::ofNullable)
        .map(BigMoney::getAmount)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  List<LanePage.Pact> agreements() {
    return lane.agreements().stream().map(this::pact).toList();
  }

  private LanePage.Pact pact(Agreement agreement) {
    return new LanePage.Pact(
        agreement.id(),
        agreement.name().in(words.locale()),
        words.sorted(agreement.parties()).stream()
            .map(words::country)
            .collect(Collectors.joining(", ")),
        lane.saving(agreement)
            .map(
                saving ->
                    words
                        .texts()
                        .get(
                            "guide.agreement.saving",
                            words.money(saving.amount()),
                            sentence(saving.sample())))
            .orElse(""),
        null,
        lane.concerning()
            .filter(rule -> rule.agreements().contains(agreement.id()))
            .map(
                rule ->
                    new LanePage.RuleLink(
                        rule.provision().id(), words.law().label(rule.provision())))
            .toList(),
        SourceItem.of(
            agreement.source(),
            agreement.from(),
            agreement.to(),
            agreement.checked(),
            agreement.confidence(),
            lane.law().isPastReview(),
            words));
  }

  List<LanePage.PaperItem> papers() {
    return Paper.of(lane.law().destination()).stream()
        .map(
            paper ->
                new LanePage.PaperItem(
                    paper.name().in(words.locale()),
                    paper.why().in(words.locale()),
                    paper.channels().stream()
                        .sorted()
                        .map(words::channel)
                        .collect(Collectors.joining(", ")),
                    SourceItem.of(
                        paper.source(),
                        null,
                        null,
                        paper.checked(),
                        paper.confidence(),
                        false,
                        words)))
        .toList();
  }

  List<RuleItem> items(List<Rule> rules) {
    boolean overdue = lane.law().isPastReview();
    return rules.stream().map(rule -> RuleItem.of(rule, overdue, words)).toList();
  }

  List<LanePage.Group> groups() {
    return lane.kinds().stream()
        .map(kind -> new LanePage.Group(name(kind), items(lane.of(kind))))
        .toList();
  }

  private String name(RuleKind kind) {
    return words
        .texts()
        .get("guide.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
