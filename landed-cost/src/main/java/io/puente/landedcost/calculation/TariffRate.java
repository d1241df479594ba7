package io.puente.landedcost.calculation;

import io.puente.landedcost.MissingFact;
import io.puente.landedcost.StatedDuty;
import io.puente.landedcost.amount.DutyParser;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.TariffLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rate of the tariff for a line, or the fact that is missing.
 *
 * @param rate {@code null} if it is not known
 * @param stated whether the line states the rate because the tariff in the data has none
 */
record TariffRate(@Nullable Rate rate, MissingFact.Kind lacking, boolean stated) {

  /**
   * Finds the rate: that of the tariff; else the rate that the line states; else, with a bound, the
   * lowest or the highest possible rate.
   */
  static TariffRate of(Rate.OfTariff asked, GoodsItem item, RateBase rateBase) {
    Rate.Column column = asked.column();
    StatedDuty stated = item.line().statedDuty();
    if (stated != null && column == Rate.Column.GENERAL) {
      Rate rate = DutyParser.rate(stated.text());
      if (fillsGap(rate, item, rateBase.unbounded())) {
        return new TariffRate(rate, MissingFact.Kind.TARIFF_RATE, true);
      }
    }
    return item.siblings().isEmpty()
        ? unlisted(asked, item, rateBase)
        : listed(column, item, rateBase);
  }

  /**
   * Whether a stated rate answers what the tariff leaves open. The tariff comes first: where it
   * lists rates that can be calculated, the stated rate must be one of them; where it only bounds a
   * rate, the stated rate must not be lower.
   */
  private static boolean fillsGap(Rate stated, GoodsItem item, RateBase rateBase) {
    if (item.siblings().isEmpty()) {
      return true;
    }
    TariffRate listed = listed(Rate.Column.GENERAL, item, rateBase);
    if (listed.rate() == null
        ? !listed.lacking().isResolvedByStatedDuty()
        : !isGap(rateBase.missingFact(listed.rate()))) {
      return false;
    }
    List<Rate> rates = item.candidates().stream().map(TariffLine::general).toList();
    return rates.stream().anyMatch(rate -> admits(rate, stated, rateBase))
        && !undercuts(rates, stated, rateBase);
  }

  /** Whether a rate of the tariff is the stated one, or is open and not bounded above it. */
  private static boolean admits(Rate listed, Rate stated, RateBase rateBase) {
    if (listed.text().equals(stated.text())) {
      return true;
    }
    boolean known = rateBase.missingFact(stated) == null;
    if (rateBase.missingFact(listed) == null) {
      return known && rateBase.amount(listed).compareTo(rateBase.amount(stated)) == 0;
    }
    RateBase lowest = rateBase.withBound(Bound.LEAST);
    return isGap(rateBase.missingFact(listed))
        && (lowest.missingFact(listed) != null
            || (known && lowest.amount(listed).compareTo(rateBase.amount(stated)) <= 0));
  }

  /** Whether every rate that the tariff gives in figures is above the stated one. */
  private static boolean undercuts(List<Rate> listed, Rate stated, RateBase rateBase) {
    List<BigDecimal> amounts =
        listed.stream()
            .filter(rate -> rateBase.missingFact(rate) == null)
            .map(rateBase::amount)
            .toList();
    return !amounts.isEmpty()
        && rateBase.missingFact(stated) == null
        && amounts.stream().allMatch(amount -> amount.compareTo(rateBase.amount(stated)) > 0);
  }

  private static boolean isGap(MissingFact.@Nullable Kind lacking) {
    return lacking != null
        && (lacking.isResolvedByStatedDuty() || lacking == MissingFact.Kind.FIGURES);
  }

  private static TariffRate unlisted(Rate.OfTariff asked, GoodsItem item, RateBase rateBase) {
    return new TariffRate(
        rateBase.missingFact(asked.unlisted()) == null ? asked.unlisted() : null,
        item.law().tariff() == null
            ? MissingFact.Kind.TARIFF_RATE
            : MissingFact.Kind.HS_NOT_IN_TABLE,
        false);
  }

  /**
   * If several tariff lines give the same amount, any of them is used. Else, with a bound, the one
   * with the lowest or highest amount is used.
   */
  private static TariffRate listed(Rate.Column column, GoodsItem item, RateBase rateBase) {
    List<TariffLine> candidates = item.candidates();
    if (candidates.isEmpty()) {
      return new TariffRate(null, MissingFact.Kind.HS_FITS_ANOTHER_PRICE, false);
    }
    if (candidates.size() == 1) {
      Rate only = rate(column, candidates.getFirst(), item, rateBase);
      return new TariffRate(only, MissingFact.Kind.HS_DIGITS, false);
    }
    Rate chosen = null;
    BigDecimal amount = BigDecimal.ZERO;
    boolean same = true;
    for (var candidate : candidates) {
      Rate rate = rate(column, candidate, item, rateBase);
      if (rateBase.missingFact(rate) != null) {
        return new TariffRate(null, MissingFact.Kind.HS_DIGITS, false);
      }
      BigDecimal next = rateBase.amount(rate);
      int order = chosen == null ? 0 : next.compareTo(amount);
      same &= order == 0;
      if (chosen == null || (rateBase.bound() == Bound.MOST ? order > 0 : order < 0)) {
        chosen = rate;
        amount = next;
      }
    }
    return new TariffRate(
        same || rateBase.bound() != Bound.NONE ? chosen : null, MissingFact.Kind.HS_DIGITS, false);
  }

  /** A line without a preferential rate has its general rate. */
  private static Rate rate(Rate.Column column, TariffLine line, GoodsItem item, RateBase rateBase) {
    return switch (column) {
      case GENERAL -> line.general();
      case OTHER -> line.other();
      case SPECIAL -> {
        List<Rate> preferences = line.preferences(item.claimed());
        yield preferences.isEmpty() ? line.general() : lowest(preferences, rateBase);
      }
    };
  }

  /** Of several preferential rates the lowest is used. */
  private static Rate lowest(List<Rate> rates, RateBase rateBase) {
    Rate lowest = rates.getFirst();
    for (var rate : rates.subList(1, rates.size())) {
      if (rateBase.missingFact(rate) == null
          && (rateBase.missingFact(lowest) != null
              || rateBase.amount(rate).compareTo(rateBase.amount(lowest)) < 0)) {
        lowest = rate;
      }
    }
    return lowest;
  }
}
