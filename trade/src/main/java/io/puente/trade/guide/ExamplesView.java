package io.puente.trade.guide;

import io.puente.landedcost.Channel;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the examples of a lane: the tables of all goods by all channels. */
record ExamplesView(Lane lane, GuideTexts texts) {

  LanePage.Examples examples() {
    return new LanePage.Examples(
        tables(),
        lane.samples().stream()
            .map(sample -> ImportCost.of(sample, texts))
            .anyMatch(ImportCost::isUnsure),
        SampleParcels.CHANNELS.stream().map(this::channel).toList());
  }

  /** Goods that pay the same share one table. */
  private List<LanePage.Table> tables() {
    Map<List<LanePage.Row>, List<SampleGoods>> alike =
        SampleGoods.ALL.stream()
            .collect(Collectors.groupingBy(this::rows, LinkedHashMap::new, Collectors.toList()));
    return alike.entrySet().stream()
        .map(
            one ->
                new LanePage.Table(
                    one.getValue().stream().map(this::goods).toList(),
                    SampleParcels.CHANNELS.stream().map(texts::channel).toList(),
                    one.getKey()))
        .toList();
  }

  private LanePage.Goods goods(SampleGoods goods) {
    return new LanePage.Goods(
        texts.goods(goods), texts.code(goods.codeIn(lane.law().destination())));
  }

  private List<LanePage.Row> rows(SampleGoods goods) {
    List<SampleQuote> samples =
        lane.samples().stream().filter(sample -> sample.goods().equals(goods)).toList();
    return SampleParcels.VALUES.stream().map(dollars -> row(dollars, samples)).toList();
  }

  private LanePage.Row row(int dollars, List<SampleQuote> samples) {
    return new LanePage.Row(
        texts.dollars(dollars),
        samples.stream()
            .filter(sample -> sample.dollars() == dollars)
            .map(sample -> ImportCost.of(sample, texts))
            .toList());
  }

  /** Explains a channel: what it is, why an amount is missing, other notes. */
  private LanePage.ChannelItem channel(Channel channel) {
    List<SampleQuote> samples =
        lane.samples().stream().filter(sample -> sample.channel() == channel).toList();
    return new LanePage.ChannelItem(
        texts.channel(channel),
        texts.meaning(channel),
        samples.stream().flatMap(sample -> why(sample, texts).stream()).distinct().toList(),
        samples.stream()
            .flatMap(ExamplesView::notes)
            .distinct()
            .map(note -> new LanePage.RuleLink(note.id(), texts.explanations().label(note)))
            .toList());
  }

  private static Stream<Provision> notes(SampleQuote sample) {
    return switch (sample.quote()) {
      case Quote.Complete(var assessment) -> assessment.notes().stream();
      case Quote.Incomplete(var assessment, var missing, var range) -> assessment.notes().stream();
      case Quote.SuspendedLane lane -> Stream.of();
      case Quote.Prohibited goods -> Stream.of();
      case Quote.CannotQuoteYet none -> Stream.of();
    };
  }

  /** Why the total is not known; empty if it is known. */
  static List<String> why(SampleQuote sample, GuideTexts texts) {
    return why(sample.quote(), texts);
  }

  static List<String> why(Quote quote, GuideTexts texts) {
    return switch (quote) {
      case Quote.Complete complete -> List.of();
      case Quote.Incomplete(var assessment, var missing, var range) ->
          missing.stream().map(fact -> missing(fact, texts)).distinct().toList();
      case Quote.SuspendedLane(var reason) -> List.of(texts.explanations().why(reason));
      case Quote.Prohibited(var reason, var line) -> List.of(texts.explanations().why(reason));
      case Quote.CannotQuoteYet none -> List.of();
    };
  }

  /** What is missing. A missing tariff has the same text for all goods. */
  static String missing(MissingFact fact, GuideTexts texts) {
    return fact.kind() == MissingFact.Kind.TARIFF_RATE
        ? texts.get("guide.missing.tariff")
        : texts.explanations().missing(fact);
  }
}
