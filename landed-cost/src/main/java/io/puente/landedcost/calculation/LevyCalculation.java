package io.puente.landedcost.calculation;

import io.puente.landedcost.Charge;
import io.puente.landedcost.EffectiveTariff;
import io.puente.landedcost.Incoterm;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.PaymentPoint;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.EffectiveLaw;
import io.puente.landedcost.law.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Calculates what a levy charges on goods it applies to, and adds it to the charges so far. A
 * charge that depends on something unknown is added to the missing facts instead.
 */
final class LevyCalculation {

  private final EffectiveLaw law;
  private final Valuation valuation;
  private final Bound figures;
  private final ChargeList charges;
  private final MissingFacts missingFacts;

  LevyCalculation(
      EffectiveLaw law,
      Valuation valuation,
      Bound figures,
      ChargeList charges,
      MissingFacts missingFacts) {
    this.law = law;
    this.valuation = valuation;
    this.figures = figures;
    this.charges = charges;
    this.missingFacts = missingFacts;
  }

  /** Charges a levy on one line, or on several lines together. */
  void charge(
      Measure measure, Effect.Levy levy, List<GoodsItem> concerned, @Nullable GoodsItem line) {
    if (missingFacts.affects(levy)) {
      missingFacts.markUnknown(measure, levy);
      return;
    }
    RateBase rateBase = charges.rateBase(levy, concerned, figures);
    Rate rate = levy.rate();
    boolean stated = false;
    boolean rateFromTariff = false;
    if (rate instanceof Rate.OfTariff ofTariff && line != null) {
      var found = TariffRate.of(ofTariff, line, rateBase);
      if (found.rate() == null) {
        missingFacts.omitCharge(measure, levy, found.lacking(), concerned);
        return;
      }
      rate = found.rate();
      stated = found.stated();
      rateFromTariff = !stated && !line.siblings().isEmpty();
    }
    MissingFact.Kind lacking = rateBase.missingFact(rate);
    if (lacking != null) {
      missingFacts.omitCharge(measure, levy, lacking, concerned);
      return;
    }
    BigDecimal exact = rateBase.amount(rate);
    Money lawAmount = valuation.conversion().roundedInLawCurrency(exact);
    ChargeList.Bounds bounds = bounds(levy, concerned, rateBase, rate);
    charges.add(
        new Charge(
            levy.kind(),
            provision(measure, rateFromTariff, stated),
            line == null ? null : line.line().id(),
            BigMoney.of(law.currency(), rateBase.base()),
            rateBase.text(rate),
            stated,
            valuation
                .conversion()
                .roundedInBuyerCurrency(exact, valuation.consignment().decimals(), lawAmount),
            lawAmount,
            bounds == null
                ? null
                : new Quote.Range(buyerAmount(bounds.least()), buyerAmount(bounds.most())),
            paymentPoint(levy)),
        bounds == null ? null : bounds.rounded(valuation.conversion()));
  }

  /**
   * The bounds of an amount, if its rate is an estimate or its base includes estimates; else {@code
   * null}.
   */
  private ChargeList.@Nullable Bounds bounds(
      Effect.Levy levy, List<GoodsItem> concerned, RateBase rateBase, Rate rate) {
    if (figures != Bound.NONE) {
      return null;
    }
    boolean estimatedBase = charges.includeEstimates(levy);
    if (!estimatedBase && !rateBase.isEstimate(rate)) {
      return null;
    }
    BigDecimal least =
        estimatedBase
            ? charges.rateBase(levy, concerned, Bound.LEAST).amount(rate)
            : rateBase.withBound(Bound.LEAST).amount(rate);
    BigDecimal most =
        estimatedBase
            ? charges.rateBase(levy, concerned, Bound.MOST).amount(rate)
            : rateBase.withBound(Bound.MOST).amount(rate);
    return least.compareTo(most) == 0 ? null : new ChargeList.Bounds(least, most);
  }

  private Money buyerAmount(BigDecimal exact) {
    return valuation.conversion().roundedInBuyerCurrency(exact, valuation.consignment().decimals());
  }

  /**
   * The text and source of a charge. A stated rate is not in the measure's source. A rate of a
   * tariff past its review is less certain than the measure.
   */
  private Provision provision(Measure measure, boolean rateFromTariff, boolean stated) {
    Provision provision = measure.provision();
    if (stated) {
      return provision.withStatedRate();
    }
    EffectiveTariff tariff = rateFromTariff ? law.effectiveTariff() : null;
    LocalDate reviewBy = tariff == null ? null : tariff.reviewBy();
    return reviewBy != null && valuation.consignment().date().isAfter(reviewBy)
        ? provision.pastReview(reviewBy)
        : provision;
  }

  private PaymentPoint paymentPoint(Effect.Levy levy) {
    return levy.collectedAtSale() || valuation.consignment().incoterm() == Incoterm.DDP
        ? PaymentPoint.CHECKOUT
        : PaymentPoint.DELIVERY;
  }
}
