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

/** Puts the examples of a lane into words: the tables of all goods on all ways. */
record ExampleReading(Lane lane, GuideWords words) {

  LanePage.Examples examples() {
    return new LanePage.Examples(
        tables(),
        lane.samples().stream().map(sample -> Paid.of(sample, words)).anyMatch(Paid::isUnsure),
        SampleParcels.CHANNELS.stream().map(this::way).toList());
  }

  /** Goods that pay the same share a table. */
  private List<LanePage.Table> tables() {
    Map<List<LanePage.Row>, List<Ware>> alike =
        Ware.ALL.stream()
            .collect(Collectors.groupingBy(this::rows, LinkedHashMap::new, Collectors.toList()));
    return alike.entrySet().stream()
        .map(
            one ->
                new LanePage.Table(
                    one.getValue().stream().map(this::goods).toList(),
                    SampleParcels.CHANNELS.stream().map(words::channel).toList(),
                    one.getKey()))
        .toList();
  }

  private LanePage.Goods goods(Ware ware) {
    return new LanePage.Goods(words.goods(ware), words.code(ware.codeIn(lane.law().destination())));
  }

  private List<LanePage.Row> rows(Ware ware) {
    List<Sample> samples =
        lane.samples().stream().filter(sample -> sample.ware().equals(ware)).toList();
    return SampleParcels.VALUES.stream().map(dollars -> row(dollars, samples)).toList();
  }

  private LanePage.Row row(int dollars, List<Sample> samples) {
    return new LanePage.Row(
        words.dollars(dollars),
        samples.stream()
            .filter(sample -> sample.dollars() == dollars)
            .map(sample -> Paid.of(sample, words))
            .toList());
  }

  /** What a way is, why there is no amount if there is none, and what else to know of it. */
  private LanePage.Way way(Channel channel) {
    List<Sample> samples =
        lane.samples().stream().filter(sample -> sample.channel() == channel).toList();
    return new LanePage.Way(
        words.channel(channel),
        words.meaning(channel),
        samples.stream().flatMap(sample -> why(sample, words).stream()).distinct().toList(),
        samples.stream()
            .flatMap(ExampleReading::notes)
            .distinct()
            .map(note -> new LanePage.RuleLink(note.id(), words.law().label(note)))
            .toList());
  }

  private static Stream<Provision> notes(Sample sample) {
    return switch (sample.quote()) {
      case Quote.Complete(var assessment) -> assessment.notes().stream();
      case Quote.Incomplete(var assessment, var missing, var range) -> assessment.notes().stream();
      case Quote.SuspendedLane lane -> Stream.of();
      case Quote.Prohibited goods -> Stream.of();
      case Quote.CannotQuoteYet none -> Stream.of();
    };
  }

  /** Why there is no one amount; nothing if there is. */
  static List<String> why(Sample sample, GuideWords words) {
    return why(sample.quote(), words);
  }

  static List<String> why(Quote quote, GuideWords words) {
    return switch (quote) {
      case Quote.Complete complete -> List.of();
      case Quote.Incomplete(var assessment, var missing, var range) ->
          missing.stream().map(fact -> missing(fact, words)).distinct().toList();
      case Quote.SuspendedLane(var reason) -> List.of(words.law().why(reason));
      case Quote.Prohibited(var reason, var line) -> List.of(words.law().why(reason));
      case Quote.CannotQuoteYet none -> List.of();
    };
  }

  /** What is missing; the table of duties once, not for each of the goods. */
  static String missing(MissingFact fact, GuideWords words) {
    return fact.kind() == MissingFact.Kind.TARIFF_RATE
        ? words.texts().get("guide.missing.tariff")
        : words.law().missing(fact);
  }
}
