package io.puente.landedcost.calculation;

import io.puente.landedcost.MissingFact;
import io.puente.landedcost.amount.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The base of a rate in the currency of the law, with the goods it belongs to. The quantities for
 * specific duties are calculated when a rate needs them.
 *
 * @param lines the lines that are charged together
 * @param counted the charges that a top-up takes into account
 */
record RateBase(
    BigDecimal base, List<GoodsItem> lines, BigDecimal counted, Valuation valuation, Bound bound) {

  private Quantities quantities() {
    return new Quantities(lines);
  }

  /** The same base without assumptions about missing facts. */
  RateBase unbounded() {
    return withBound(Bound.NONE);
  }

  RateBase withBound(Bound other) {
    return new RateBase(base, lines, counted, valuation, other);
  }

  /** The missing fact because of which the amount is unknown, or {@code null} if it is known. */
  MissingFact.@Nullable Kind missingFact(Rate rate) {
    return switch (rate) {
      case Rate.Percent share -> null;
      case Rate.GrossedUp share -> null;
      case Rate.TopUp share -> null;
      case Rate.PerUnit specific -> quantities().missingFact(specific.unit());
      case Rate.Sum sum -> {
        for (var part : sum.parts()) {
          MissingFact.Kind lacking = missingFact(part);
          if (lacking != null) {
            yield lacking;
          }
        }
        yield null;
      }
      case Rate.Flat flat ->
          valuation.toLawCurrency(flat.amount()) == null ? MissingFact.Kind.EXCHANGE_RATE : null;
      case Rate.Less less -> missingFact(less.rate());
      case Rate.Bounded bounded -> missingFact(bounded.rate());
      case Rate.Banded banded -> missingFact(bandOf(banded));
      case Rate.ByRegion byRegion -> regional(byRegion) == null ? MissingFact.Kind.REGION : null;
      case Rate.Unknown unknown -> {
        Rate bounding = bounding(unknown.least(), unknown.most());
        yield bounding == null ? MissingFact.Kind.FIGURES : missingFact(bounding);
      }
      case Rate.InWords words -> {
        Rate bounding = bounding(words.least(), words.most());
        yield bounding == null ? MissingFact.Kind.RATE_IN_WORDS : missingFact(bounding);
      }
      case Rate.Between between -> {
        MissingFact.Kind lacking = missingFact(between.estimate());
        lacking = lacking == null ? missingFact(between.least()) : lacking;
        yield lacking == null ? missingFact(between.most()) : lacking;
      }
      case Rate.OfTariff column -> throw new IllegalStateException("not taken from the tariff");
    };
  }

  /** The exact amount of a rate for which no fact is missing. */
  BigDecimal amount(Rate rate) {
    return switch (rate) {
      case Rate.Percent percent -> base.multiply(percent.share());
      case Rate.GrossedUp tax ->
          base.multiply(tax.share())
              .divide(BigDecimal.ONE.subtract(tax.share()), MathContext.DECIMAL64);
      case Rate.PerUnit specific -> specific.amount().multiply(quantities().of(specific.unit()));
      case Rate.Flat flat -> known(valuation.toLawCurrency(flat.amount()));
      case Rate.Sum sum -> {
        var total = BigDecimal.ZERO;
        for (var part : sum.parts()) {
          total = total.add(amount(part));
        }
        yield total;
      }
      case Rate.Less less -> amount(less.rate()).subtract(less.deduction()).max(BigDecimal.ZERO);
      case Rate.Bounded bounded -> {
        BigDecimal free = amount(bounded.rate());
        BigDecimal raised = bounded.least() == null ? free : free.max(bounded.least());
        yield bounded.most() == null ? raised : raised.min(bounded.most());
      }
      case Rate.Banded banded -> amount(bandOf(banded));
      case Rate.TopUp top -> base.multiply(top.share()).subtract(counted).max(BigDecimal.ZERO);
      case Rate.ByRegion byRegion -> amount(known(regional(byRegion)));
      case Rate.Unknown unknown -> amount(known(bounding(unknown.least(), unknown.most())));
      case Rate.InWords words -> amount(known(bounding(words.least(), words.most())));
      case Rate.Between between ->
          switch (bound) {
            case NONE -> amount(between.estimate());
            case LEAST -> amount(between.least());
            case MOST -> amount(between.most());
          };
      case Rate.OfTariff column -> throw new IllegalStateException("not taken from the tariff");
    };
  }

  /** Whether the amount of a rate is an estimate between bounds. */
  boolean isEstimate(Rate rate) {
    return switch (rate) {
      case Rate.Percent exact -> false;
      case Rate.GrossedUp exact -> false;
      case Rate.PerUnit exact -> false;
      case Rate.Flat exact -> false;
      case Rate.TopUp exact -> false;
      case Rate.Between between -> true;
      case Rate.Banded banded -> isEstimate(bandOf(banded));
      case Rate.ByRegion byRegion -> isEstimate(known(regional(byRegion)));
      case Rate.Sum sum -> anyIsEstimate(sum.parts());
      case Rate.Less less -> isEstimate(less.rate());
      case Rate.Bounded bounded -> isEstimate(bounded.rate());
      case Rate.Unknown bounded -> false;
      case Rate.InWords bounded -> false;
      case Rate.OfTariff column -> false;
    };
  }

  private boolean anyIsEstimate(List<Rate> rates) {
    for (var rate : rates) {
      if (isEstimate(rate)) {
        return true;
      }
    }
    return false;
  }

  /** The text of the rate that was applied: of a rate with bands or regions, only that one. */
  String text(Rate rate) {
    return switch (rate) {
      case Rate.Percent one -> one.text();
      case Rate.Banded banded -> text(bandOf(banded));
      case Rate.ByRegion byRegion -> known(regional(byRegion)).text();
      case Rate.GrossedUp one -> one.text();
      case Rate.PerUnit one -> one.text();
      case Rate.Flat one -> one.text();
      case Rate.Sum one -> one.text();
      case Rate.Less one -> one.text();
      case Rate.Bounded one -> one.text();
      case Rate.TopUp one -> one.text();
      case Rate.Unknown one -> one.text();
      case Rate.InWords one -> one.text();
      case Rate.Between between -> text(between.estimate());
      case Rate.OfTariff one -> one.text();
    };
  }

  private Rate bandOf(Rate.Banded banded) {
    for (var band : banded.bands()) {
      if (band.upTo() == null || base.compareTo(band.upTo()) <= 0) {
        return band.rate();
      }
    }
    throw new IllegalStateException("the last band has an end");
  }

  /**
   * The rate of the region. If the region is unknown, the lowest or highest rate according to the
   * bound.
   */
  private @Nullable Rate regional(Rate.ByRegion byRegion) {
    String region = valuation.consignment().destination().region();
    Rate own = region == null ? null : byRegion.rates().get(region);
    if (own != null) {
      return own;
    }
    return switch (bound) {
      case NONE -> null;
      case LEAST -> extreme(byRegion, -1);
      case MOST -> extreme(byRegion, 1);
    };
  }

  private @Nullable Rate extreme(Rate.ByRegion byRegion, int sign) {
    Rate extreme = null;
    for (var rate : byRegion.rates().values()) {
      if (extreme == null || amount(rate).compareTo(amount(extreme)) * sign > 0) {
        extreme = rate;
      }
    }
    return extreme;
  }

  private @Nullable Rate bounding(@Nullable Rate least, @Nullable Rate most) {
    return switch (bound) {
      case NONE -> null;
      case LEAST -> least;
      case MOST -> most;
    };
  }

  private static <T> T known(@Nullable T fact) {
    if (fact == null) {
      throw new IllegalStateException("asked for the amount of a rate that lacks a fact");
    }
    return fact;
  }
}
