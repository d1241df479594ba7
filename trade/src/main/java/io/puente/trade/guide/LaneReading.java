package io.puente.trade.guide;

import io.puente.landedcost.Rule;
import io.puente.landedcost.RuleKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;

/** Puts the rules of a lane into words, by limits, by kinds, and the papers that go with it. */
record LaneReading(Lane lane, GuideWords words) {

  /** By limit, the lowest first. */
  List<LanePage.Threshold> thresholds() {
    Map<String, List<LanePage.AtLimit>> byLimit =
        lane.concerning()
            .filter(rule -> !rule.limits().areNone())
            .sorted(
                Comparator.comparing(LaneReading::lowerEnd).thenComparing(LaneReading::upperEnd))
            .collect(
                Collectors.groupingBy(
                    rule -> RuleItem.limits(rule.limits(), words),
                    LinkedHashMap::new,
                    Collectors.mapping(this::atLimit, Collectors.toList())));
    return byLimit.entrySet().stream()
        .map(limit -> new LanePage.Threshold(limit.getKey(), limit.getValue()))
        .toList();
  }

  private LanePage.AtLimit atLimit(Rule rule) {
    return new LanePage.AtLimit(
        rule.provision().id(),
        words.law().label(rule.provision()),
        RuleItem.rate(rule, words),
        rule.channels().stream().sorted().map(words::channel).collect(Collectors.joining(", ")));
  }

  private static BigDecimal lowerEnd(Rule rule) {
    BigMoney over = rule.limits().over();
    return over == null ? BigDecimal.ZERO : over.getAmount();
  }

  private static BigDecimal upperEnd(Rule rule) {
    BigMoney upTo =
        rule.limits().upTo() == null ? rule.limits().yearlyUpTo() : rule.limits().upTo();
    return upTo == null ? BigDecimal.ZERO : upTo.getAmount();
  }

  List<LanePage.PaperItem> papers() {
    return Paper.of(lane.origin(), lane.law().destination()).stream()
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
                        paper.isPastReview(lane.law().day()),
                        words)))
        .toList();
  }

  List<RuleItem> items(List<Rule> rules) {
    return rules.stream().map(rule -> RuleItem.of(rule, lane.law().day(), words)).toList();
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
