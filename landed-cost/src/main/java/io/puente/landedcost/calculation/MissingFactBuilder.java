package io.puente.landedcost.calculation;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.Line;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.MissingFact.Kind;
import io.puente.landedcost.Provision;
import io.puente.landedcost.TariffChoice;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.EffectiveLaw;
import io.puente.landedcost.law.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Builds the facts that a measure lacks, with what a caller needs to state or choose. */
record MissingFactBuilder(EffectiveLaw law, Valuation valuation) {

  /**
   * Builds the facts.
   *
   * @param rate the rate that cannot be calculated, if the measure has one
   * @param concerned the lines that are charged together
   */
  List<MissingFact> of(
      Measure measure, @Nullable Rate rate, Kind lacking, List<GoodsItem> concerned) {
    Provision provision = measure.provision();
    return switch (lacking) {
      case REGION -> List.of(whole(lacking, regions(), null, provision));
      case ALLOWANCE_USED -> List.of(whole(lacking, List.of(), allowance(measure), provision));
      case EXCHANGE_RATE -> List.of(whole(lacking, pairs(rate), null, provision));
      case WEIGHT, ALCOHOL -> quantity(lacking, concerned, provision);
      case LITRES -> {
        var facts = new ArrayList<>(quantity(Kind.LITRES, concerned, provision));
        if (isByStrength(rate)) {
          facts.addAll(quantity(Kind.ALCOHOL, concerned, provision));
        }
        yield facts;
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
          REVIEW ->
          List.of(
              concerned.size() == 1
                  ? ofLine(
                      lacking,
                      concerned.getFirst().line(),
                      concerned.getFirst().choices(lacking),
                      rate,
                      provision)
                  : new MissingFact(
                      lacking,
                      null,
                      List.of(),
                      List.of(),
                      figures(lacking, rate),
                      null,
                      List.of(provision)));
    };
  }

  private List<MissingFact> quantity(Kind lacking, List<GoodsItem> concerned, Provision provision) {
    return lacking(lacking, concerned).stream()
        .map(line -> ofLine(lacking, line, List.of(), null, provision))
        .toList();
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
}
