package io.puente.landedcost.law;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Country;
import io.puente.landedcost.Rule;
import io.puente.landedcost.RuleKind;
import io.puente.landedcost.Rulebook;
import io.puente.landedcost.amount.Rate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Presents the measures of a day as a rulebook that people read. */
final class RulebookView {

  private final EffectiveLaw law;

  private RulebookView(EffectiveLaw law) {
    this.law = law;
  }

  static Rulebook of(EffectiveLaw law, LocalDate day, LocalDate reviewBy) {
    var view = new RulebookView(law);
    return new Rulebook(
        law.destination(),
        law.currency(),
        day,
        reviewBy,
        law.inForce().stream().map(active -> view.rule(active.measure())).toList(),
        law.inactive().stream()
            .filter(measure -> measure.provision().from().isAfter(day))
            .sorted(Comparator.comparing(measure -> measure.provision().from()))
            .map(view::rule)
            .toList(),
        law.agreements(),
        law.effectiveTariff());
  }

  private Rule rule(Measure measure) {
    Rate rate = measure.effect() instanceof Effect.Levy levy ? levy.rate() : null;
    boolean takesTariffRate = rate instanceof Rate.OfTariff;
    boolean lacksFigure = rate instanceof Rate.Unknown || (takesTariffRate && law.tariff() == null);
    return new Rule(
        measure.provision(),
        kind(measure.effect()),
        rate == null ? Optional.empty() : printed(rate),
        takesTariffRate,
        lacksFigure,
        lacksFigure || rate instanceof Rate.Between ? bounds(rate) : Optional.empty(),
        measure.scope().channels(),
        measure.scope().claims().stream().map(Agreement::id).toList(),
        origins(measure.scope()),
        limits(measure.scope()));
  }

  private static Optional<String> printed(Rate rate) {
    if (rate instanceof Rate.OfTariff
        || rate instanceof Rate.Unknown
        || rate instanceof Rate.Between) {
      return Optional.empty();
    }
    return Optional.of(
        rate instanceof Rate.ByRegion(var rates)
            ? rates.values().stream()
                .flatMap(RulebookView::ends)
                .map(Rate::text)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" / "))
            : rate.text());
  }

  /** A rate, or both ends of an estimate. */
  private static Stream<Rate> ends(Rate rate) {
    return rate instanceof Rate.Between(var estimate, var least, var most, var text)
        ? Stream.of(least, most)
        : Stream.of(rate);
  }

  private static Optional<Rule.Bounds> bounds(@Nullable Rate rate) {
    if (rate instanceof Rate.Between(var estimate, var least, var most, var text)) {
      return Optional.of(new Rule.Bounds(least.text(), most.text()));
    }
    Rate unknown = rate instanceof Rate.OfTariff ofTariff ? ofTariff.unlisted() : rate;
    return unknown instanceof Rate.Unknown(var least, var most) && least != null && most != null
        ? Optional.of(new Rule.Bounds(least.text(), most.text()))
        : Optional.empty();
  }

  private static CountrySet origins(Scope scope) {
    CountrySet concerned = scope.origins().isEmpty() ? CountrySet.ALL : scope.origins();
    concerned = concerned.without(scope.otherOrigins());
    if (!scope.departures().isEmpty()) {
      concerned = concerned.in(scope.departures());
    }
    if (!scope.claims().isEmpty()) {
      List<Country> parties =
          scope.claims().stream().flatMap(claimed -> claimed.parties().stream()).toList();
      concerned = concerned.in(CountrySet.of(parties));
    }
    return concerned;
  }

  private static Rule.Limits limits(Scope scope) {
    Scope.ValueBand band = scope.value();
    Scope.Yearly yearly = scope.yearly();
    return new Rule.Limits(
        band == null ? null : band.over(),
        band == null ? null : band.upTo(),
        band != null && band.parts().shipping(),
        yearly == null ? null : yearly.upTo(),
        yearly == null ? null : yearly.parcels(),
        scope.upToGrams(),
        scope.upToPieces());
  }

  private static RuleKind kind(Effect effect) {
    return switch (effect) {
      case Effect.Levy levy ->
          switch (levy.kind()) {
            case DUTY -> RuleKind.DUTY;
            case ADDITIONAL_DUTY -> RuleKind.ADDITIONAL_DUTY;
            case EXCISE -> RuleKind.EXCISE;
            case TAX -> RuleKind.TAX;
            case FEE -> RuleKind.FEE;
          };
      case Effect.Exemption exemption -> RuleKind.EXEMPTION;
      case Effect.Suspension suspension -> RuleKind.SUSPENSION;
      case Effect.Prohibition prohibition -> RuleKind.PROHIBITION;
      case Effect.Note remark -> RuleKind.NOTE;
    };
  }
}
