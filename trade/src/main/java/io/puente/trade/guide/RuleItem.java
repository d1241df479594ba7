package io.puente.trade.guide;

import io.puente.landedcost.Provision;
import io.puente.landedcost.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule as the guide prints it: what it says, whom it concerns, where it is written, how sure we
 * are.
 *
 * @param rate empty if it charges nothing
 * @param scope ways and limits, each in a few words
 */
record RuleItem(
    String id, String label, String rate, String why, List<String> scope, SourceItem source) {

  static RuleItem of(Rule rule, LocalDate day, GuideWords words) {
    Provision provision = rule.provision();
    return new RuleItem(
        provision.id(),
        words.law().label(provision),
        rate(rule, words),
        words.law().why(provision),
        scope(rule, words),
        SourceItem.of(provision, day, words));
  }

  static String rate(Rule rule, GuideWords words) {
    String key = rule.takesTariffRate() ? "guide.rate.tariff" : "guide.rate.unknown";
    if (rule.bounds().isPresent()) {
      Rule.Bounds bounds = rule.bounds().get();
      return words
          .texts()
          .get(key + ".between", words.rate(bounds.least()), words.rate(bounds.most()));
    }
    return rule.takesTariffRate() || rule.lacksFigure()
        ? words.texts().get(key)
        : rule.rate().map(words::rate).orElse("");
  }

  private static List<String> scope(Rule rule, GuideWords words) {
    List<String> scope = new ArrayList<>();
    if (!rule.channels().isEmpty()) {
      scope.add(
          rule.channels().stream().sorted().map(words::channel).collect(Collectors.joining(", ")));
    }
    if (!rule.limits().areNone()) {
      scope.add(limits(rule.limits(), words));
    }
    return List.copyOf(scope);
  }

  /** Between which values, up to which weight, within which yearly sum. */
  static String limits(Rule.Limits limits, GuideWords words) {
    List<String> said = new ArrayList<>();
    String with = limits.withShipping() ? words.texts().get("guide.limit.with-shipping") : "";
    if (limits.over() != null && limits.upTo() != null) {
      String over = words.limit(limits.over());
      said.add(words.texts().get("guide.limit.between", over, words.limit(limits.upTo())) + with);
    } else if (limits.upTo() != null) {
      said.add(words.texts().get("guide.limit.up-to", words.limit(limits.upTo())) + with);
    } else if (limits.over() != null) {
      said.add(words.texts().get("guide.limit.over", words.limit(limits.over())) + with);
    }
    if (limits.yearlyUpTo() != null && limits.yearlyParcels() != null) {
      String yearly = words.limit(limits.yearlyUpTo());
      said.add(words.texts().get("guide.limit.yearly-in", yearly, limits.yearlyParcels()));
    } else if (limits.yearlyUpTo() != null) {
      said.add(words.texts().get("guide.limit.yearly", words.limit(limits.yearlyUpTo())));
    } else if (limits.yearlyParcels() != null) {
      said.add(words.texts().get("guide.limit.yearly-parcels", limits.yearlyParcels()));
    }
    if (limits.upToGrams() != null) {
      said.add(words.texts().get("guide.limit.weight", words.kilograms(limits.upToGrams())));
    }
    return String.join(" · ", said);
  }
}
