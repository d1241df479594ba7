package io.puente.trade.guide;

import io.puente.landedcost.Provision;
import io.puente.landedcost.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule of law as the guide shows it.
 *
 * @param rate empty if the rule charges nothing
 * @param scope channels and limits, each in a few words
 */
record RuleItem(
    String id, String label, String rate, String why, List<String> scope, SourceItem source) {

  static RuleItem of(Rule rule, LocalDate day, GuideTexts texts) {
    Provision provision = rule.provision();
    return new RuleItem(
        provision.id(),
        texts.explanations().label(provision),
        rate(rule, texts),
        texts.explanations().why(provision),
        scope(rule, texts),
        SourceItem.of(provision, day, texts));
  }

  static String rate(Rule rule, GuideTexts texts) {
    String key = rule.takesTariffRate() ? "guide.rate.tariff" : "guide.rate.unknown";
    if (rule.bounds().isPresent()) {
      Rule.Bounds bounds = rule.bounds().get();
      return texts.get(key + ".between", texts.rate(bounds.least()), texts.rate(bounds.most()));
    }
    return rule.takesTariffRate() || rule.lacksFigure()
        ? texts.get(key)
        : rule.rate().map(texts::rate).orElse("");
  }

  private static List<String> scope(Rule rule, GuideTexts texts) {
    List<String> scope = new ArrayList<>();
    if (!rule.channels().isEmpty()) {
      scope.add(
          rule.channels().stream().sorted().map(texts::channel).collect(Collectors.joining(", ")));
    }
    if (!rule.limits().areNone()) {
      scope.add(limits(rule.limits(), texts));
    }
    return List.copyOf(scope);
  }

  /** The limits of value, weight and yearly use. */
  static String limits(Rule.Limits limits, GuideTexts texts) {
    List<String> parts = new ArrayList<>();
    String with = limits.withShipping() ? texts.get("guide.limit.with-shipping") : "";
    if (limits.over() != null && limits.upTo() != null) {
      String over = texts.limit(limits.over());
      parts.add(texts.get("guide.limit.between", over, texts.limit(limits.upTo())) + with);
    } else if (limits.upTo() != null) {
      parts.add(texts.get("guide.limit.up-to", texts.limit(limits.upTo())) + with);
    } else if (limits.over() != null) {
      parts.add(texts.get("guide.limit.over", texts.limit(limits.over())) + with);
    }
    if (limits.yearlyUpTo() != null && limits.yearlyParcels() != null) {
      String yearly = texts.limit(limits.yearlyUpTo());
      parts.add(texts.get("guide.limit.yearly-in", yearly, limits.yearlyParcels()));
    } else if (limits.yearlyUpTo() != null) {
      parts.add(texts.get("guide.limit.yearly", texts.limit(limits.yearlyUpTo())));
    } else if (limits.yearlyParcels() != null) {
      parts.add(texts.get("guide.limit.yearly-parcels", limits.yearlyParcels()));
    }
    if (limits.upToGrams() != null) {
      parts.add(texts.get("guide.limit.weight", texts.kilograms(limits.upToGrams())));
    }
    if (limits.upToPieces() != null) {
      parts.add(texts.get("guide.limit.pieces", limits.upToPieces()));
    }
    return String.join(" · ", parts);
  }
}
