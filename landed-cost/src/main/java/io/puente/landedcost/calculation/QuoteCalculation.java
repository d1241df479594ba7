package io.puente.landedcost.calculation;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.landedcost.law.EffectiveLaw;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes the quote for a consignment by the law of its day. */
public final class QuoteCalculation {

  private static final List<Bound> BOUNDS = List.of(Bound.LEAST, Bound.MOST);

  private QuoteCalculation() {}

  public static Quote quote(EffectiveLaw law, Consignment consignment, Rates rates) {
    CurrencyConversion conversion =
        CurrencyConversion.between(consignment.currency(), law.currency(), rates);
    if (!law.covered()) {
      return unquotable(consignment, law, MissingFact.Kind.EFFECTIVE_LAW, consignment.date());
    }
    if (conversion == null) {
      String pair = consignment.currency() + "/" + law.currency();
      return unquotable(consignment, law, MissingFact.Kind.EXCHANGE_RATE, pair);
    }
    return quote(law, new Valuation(consignment, rates, conversion));
  }

  private static Quote quote(EffectiveLaw law, Valuation valuation) {
    var calculation = new ChargeCalculation(law, valuation);
    if (calculation.stop() != null) {
      return calculation.stop();
    }
    var assessment =
        new Assessment(
            valuation.consignment(),
            law.currency(),
            law.effectiveTariff(),
            calculation.charges(),
            calculation.notes(),
            valuation.usedRates(),
            () -> new NotAppliedAnalysis(law, valuation.copy()).all());
    List<MissingFact> missing = missing(law, calculation);
    return missing.isEmpty()
        ? new Quote.Complete(assessment)
        : new Quote.Incomplete(assessment, missing, range(law, valuation));
  }

  private static List<MissingFact> missing(EffectiveLaw law, ChargeCalculation calculation) {
    if (law.missedReview() == null) {
      return calculation.missing();
    }
    var missing = new ArrayList<>(calculation.missing());
    missing.add(MissingFact.of(MissingFact.Kind.REVIEW, null, law.missedReview().toString(), null));
    return missing;
  }

  /**
   * What the total could be. A missing fact may make an expensive measure apply, or a cheap one
   * that replaces it. So both cases are calculated, each with unknown figures at their least and at
   * their most.
   */
  private static Quote.@Nullable Range range(EffectiveLaw law, Valuation valuation) {
    Money least = null;
    Money most = null;
    for (Bound facts : BOUNDS) {
      for (Bound figures : BOUNDS) {
        var calculation = new ChargeCalculation(law, valuation, facts, figures);
        if (calculation.isPartial()) {
          return null;
        }
        Money total = calculation.total();
        least = least == null || total.isLessThan(least) ? total : least;
        most = most == null || total.isGreaterThan(most) ? total : most;
      }
    }
    return least == null || most == null ? null : new Quote.Range(least, most);
  }

  private static Quote unquotable(
      Consignment consignment, EffectiveLaw law, MissingFact.Kind kind, Object detail) {
    return new Quote.Incomplete(
        new Assessment(
            consignment,
            law.currency(),
            law.effectiveTariff(),
            List.of(),
            List.of(),
            List.of(),
            List::of),
        List.of(MissingFact.of(kind, null, detail.toString(), null)),
        null);
  }
}
