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

/** Renders the rules of a lane, by limit and by kind, and the documents that a parcel needs. */
record LaneView(Lane lane, GuideTexts texts) {

  /** Rules by limit, the lowest limit first. */
  List<LanePage.Threshold> thresholds() {
    Map<String, List<LanePage.LimitedRule>> byLimit =
        lane.concerning()
            .filter(rule -> !rule.limits().areNone())
            .sorted(Comparator.comparing(LaneView::lowerEnd).thenComparing(LaneView::upperEnd))
            .collect(
                Collectors.groupingBy(
                    rule -> RuleItem.limits(rule.limits(), texts),
                    LinkedHashMap::new,
                    Collectors.mapping(this::limitedRule, Collectors.toList())));
    return byLimit.entrySet().stream()
        .map(limit -> new LanePage.Threshold(limit.getKey(), limit.getValue()))
        .toList();
  }

  private LanePage.LimitedRule limitedRule(Rule rule) {
    return new LanePage.LimitedRule(
        rule.provision().id(),
        texts.explanations().label(rule.provision()),
        RuleItem.rate(rule, texts),
        rule.channels().stream().sorted().map(texts::channel).collect(Collectors.joining(", ")));
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
                    paper.name().in(texts.locale()),
                    paper.why().in(texts.locale()),
                    paper.channels().stream()
                        .sorted()
                        .map(texts::channel)
                        .collect(Collectors.joining(", ")),
                    SourceItem.of(
                        paper.source(),
                        paper.articleKnown(),
                        null,
                        null,
                        paper.checked(),
                        paper.confidence(),
                        paper.isPastReview(lane.law().day()),
                        texts)))
        .toList();
  }

  List<RuleItem> items(List<Rule> rules) {
    return rules.stream().map(rule -> RuleItem.of(rule, lane.law().day(), texts)).toList();
  }

  List<LanePage.Group> groups() {
    return lane.kinds().stream()
        .map(kind -> new LanePage.Group(name(kind), items(lane.of(kind))))
        .toList();
  }

  private String name(RuleKind kind) {
    return texts.get("guide.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
