package io.puente.landedcost.calculation;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.Line;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.MissingFact.Kind;
import io.puente.landedcost.Provision;
import io.puente.landedcost.TariffChoice;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.EffectiveLaw;
import io.puente.landedcost.law.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The facts that a calculation lacks, and the measures whose amounts are unknown without them. */
final class MissingFacts {

  private final EffectiveLaw law;
  private final Valuation valuation;
  private final List<MissingFact> missing = new ArrayList<>();

  /** The ids and kinds of the levies with an unknown amount. */
  private final Set<String> unknown = new HashSet<>();

  MissingFacts(EffectiveLaw law, Valuation valuation) {
    this.law = law;
    this.valuation = valuation;
  }

  /** Records a levy that cannot be calculated, on one line or on several together. */
  void omitCharge(Measure measure, Effect.Levy levy, Kind lacking, List<GoodsItem> items) {
    markUnknown(measure, levy);
    add(measure, levy.rate(), lacking, items);
  }

  /** Records a measure without an amount of which it is unknown whether it concerns a line. */
  void omitMeasure(Measure measure, Kind lacking, GoodsItem item) {
    unknown.add(measure.id());
    add(measure, null, lacking, List.of(item));
  }

  private void add(Measure measure, @Nullable Rate rate, Kind lacking, List<GoodsItem> concerned) {
    Provision provision = measure.provision();
    switch (lacking) {
      case REGION -> missing.add(whole(lacking, regions(), null, provision));
      case ALLOWANCE_USED -> missing.add(whole(lacking, List.of(), allowance(measure), provision));
      case EXCHANGE_RATE -> missing.add(whole(lacking, pairs(rate), null, provision));
      case WEIGHT, LITRES, ALCOHOL -> {
        addQuantity(lacking, concerned, provision);
        if (lacking == Kind.LITRES && isByStrength(rate)) {
          addQuantity(Kind.ALCOHOL, concerned, provision);
        }
      }
      case HS_DIGITS,
          TARIFF_RATE,
          HS_NOT_IN_TABLE,
          HS_FITS_ANOTHER_PRICE,
          QUANTITY,
          RATE_IN_WORDS,
          FIGURES,
          RULE,
          EFFECTIVE_LAW,
          REVIEW -> {
        if (concerned.size() == 1) {
          GoodsItem item = concerned.getFirst();
          List<TariffChoice> choices = item.choices(lacking);
          missing.add(ofLine(lacking, item.line(), choices, rate, provision));
        } else {
          missing.add(
              new MissingFact(
                  lacking,
                  null,
                  List.of(),
                  List.of(),
                  figures(lacking, rate),
                  null,
                  List.of(provision)));
        }
      }
    }
  }

  private void addQuantity(Kind lacking, List<GoodsItem> concerned, Provision provision) {
    for (Line line : lacking(lacking, concerned)) {
      missing.add(ofLine(lacking, line, List.of(), null, provision));
    }
  }

  /** Whether a rate goes by the alcohol in a drink, so that volume and strength are needed. */
  private static boolean isByStrength(@Nullable Rate rate) {
    return rate instanceof Rate.PerUnit(var amount, var unit, var text)
        && (unit == Rate.Unit.PROOF_LITRE || unit == Rate.Unit.PROOF_GALLON);
  }

  private static MissingFact whole(
      Kind lacking,
      List<String> details,
      MissingFact.@Nullable Allowance allowance,
      Provision measure) {
    return new MissingFact(lacking, null, details, List.of(), null, allowance, List.of(measure));
  }

  private static MissingFact ofLine(
      Kind lacking, Line line, List<TariffChoice> choices, @Nullable Rate rate, Provision measure) {
    List<String> details =
        choices.isEmpty() && lacking.isResolvedByStatedDuty()
            ? List.of(line.hs().digits())
            : choices.stream().map(TariffChoice::number).toList();
    return new MissingFact(
        lacking, line.id(), details, choices, figures(lacking, rate), null, List.of(measure));
  }

  /** The lines that lack a quantity: of those concerned, else of the whole parcel. */
  private List<Line> lacking(Kind kind, List<GoodsItem> concerned) {
    List<Line> own =
        concerned.stream().map(GoodsItem::line).filter(line -> lacks(line, kind)).toList();
    return own.isEmpty()
        ? valuation.consignment().lines().stream().filter(line -> lacks(line, kind)).toList()
        : own;
  }

  private static boolean lacks(Line line, Kind kind) {
    return switch (kind) {
      case WEIGHT -> line.weightGrams() == null;
      case LITRES -> line.litres() == null;
      case ALCOHOL -> line.alcohol() == null;
      case HS_DIGITS,
          TARIFF_RATE,
          HS_NOT_IN_TABLE,
          HS_FITS_ANOTHER_PRICE,
          QUANTITY,
          RATE_IN_WORDS,
          REGION,
          ALLOWANCE_USED,
          EXCHANGE_RATE,
          FIGURES,
          RULE,
          EFFECTIVE_LAW,
          REVIEW ->
          false;
    };
  }

  private List<String> regions() {
    return law.inForce().stream()
        .flatMap(
            active ->
                Stream.concat(
                    active.measure().scope().regions().stream(),
                    active.measure().regions().stream()))
        .distinct()
        .sorted()
        .toList();
  }

  /** The allowance of a measure, or of one that would take its place. */
  private MissingFact.@Nullable Allowance allowance(Measure measure) {
    return Stream.concat(Stream.of(measure), law.inForce().stream().map(active -> active.measure()))
        .map(one -> one.scope().yearly())
        .filter(yearly -> yearly != null && !yearly.assumeUnused())
        .findFirst()
        .map(yearly -> new MissingFact.Allowance(yearly.upTo(), yearly.parcels()))
        .orElse(null);
  }

  /** The pairs of currencies whose rate is missing: of the measure's amounts, or of the buyer's. */
  private List<String> pairs(@Nullable Rate rate) {
    Consignment consignment = valuation.consignment();
    BigMoney used = consignment.buyer().allowanceUsed();
    Stream<CurrencyUnit> currencies =
        Stream.concat(
            rate == null ? Stream.of() : rate.currencies().stream(),
            Stream.ofNullable(used).map(BigMoney::getCurrencyUnit));
    return currencies
        .filter(currency -> valuation.toLawCurrency(BigMoney.zero(currency)) == null)
        .map(currency -> currency + "/" + law.currency())
        .distinct()
        .toList();
  }

  private static MissingFact.@Nullable Figures figures(Kind lacking, @Nullable Rate rate) {
    if (lacking != Kind.FIGURES && lacking != Kind.TARIFF_RATE && lacking != Kind.HS_NOT_IN_TABLE) {
      return null;
    }
    Rate unlisted = rate instanceof Rate.OfTariff ofTariff ? ofTariff.unlisted() : rate;
    return unlisted instanceof Rate.Unknown(var least, var most) && least != null && most != null
        ? new MissingFact.Figures(least.text(), most.text())
        : null;
  }

  /** Whether the base or the rate of a levy includes an unknown amount. */
  boolean affects(Effect.Levy levy) {
    return !unknown.isEmpty()
        && (!Collections.disjoint(levy.base().charges(), unknown)
            || (levy.rate() instanceof Rate.TopUp top
                && !Collections.disjoint(top.counted(), unknown)));
  }

  /** Marks a levy as unknown without a further missing fact. */
  void markUnknown(Measure measure, Effect.Levy levy) {
    unknown.add(measure.id());
    unknown.add(levy.kind().name());
  }

  boolean areAny() {
    return !unknown.isEmpty();
  }

  /** All missing facts, each once, with the questions that no measure answered. */
  List<MissingFact> facts(QuestionCoverage coverage, List<GoodsItem> items) {
    if (missing.isEmpty() && coverage.isWhole()) {
      return List.of();
    }
    var all = new ArrayList<>(missing);
    coverage.open(
        (line, question) ->
            all.add(MissingFact.of(Kind.RULE, items.get(line).line().id(), question, null)));
    Map<Object, MissingFact> once = LinkedHashMap.newLinkedHashMap(all.size());
    all.forEach(fact -> once.merge(key(fact), fact, MissingFacts::merged));
    return List.copyOf(once.values());
  }

  /** Two measures that ask for the same fact have the same key. Figures are those of a measure. */
  private static Object key(MissingFact fact) {
    Object distinction =
        switch (fact.kind()) {
          case FIGURES -> fact.measures();
          case EXCHANGE_RATE, RULE -> fact.details();
          case HS_DIGITS,
              TARIFF_RATE,
              HS_NOT_IN_TABLE,
              HS_FITS_ANOTHER_PRICE,
              WEIGHT,
              LITRES,
              ALCOHOL,
              QUANTITY,
              RATE_IN_WORDS,
              REGION,
              ALLOWANCE_USED,
              EFFECTIVE_LAW,
              REVIEW ->
              List.of();
        };
    return List.of(fact.kind(), Objects.toString(fact.lineId(), ""), distinction);
  }

  private static MissingFact merged(MissingFact one, MissingFact other) {
    return new MissingFact(
        one.kind(),
        one.lineId(),
        union(one.details(), other.details()),
        union(one.choices(), other.choices()),
        one.figures() == null ? other.figures() : one.figures(),
        one.allowance() == null ? other.allowance() : one.allowance(),
        union(one.measures(), other.measures()));
  }

  private static <T> List<T> union(Collection<T> some, Collection<T> more) {
    Set<T> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
