package io.puente.landedcost;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rate that a tariff gives a line, or the fact that is lacking to know it.
 *
 * @param rate {@code null} if it is not known
 */
record TariffRate(@Nullable Rate rate, MissingFact.Kind lacking) {

  /**
   * Finds the rate. Several tariff lines that come to the same amount are as good as one; else,
   * with a bound, the one that costs least or most counts.
   */
  static TariffRate of(Rate.Column column, Item item, Taxable taxable, Bound bound) {
    var candidates = item.candidates();
    if (candidates.isEmpty()) {
      return new TariffRate(
          null,
          item.siblings().isEmpty()
              ? MissingFact.Kind.HS_NOT_IN_TABLE
              : MissingFact.Kind.HS_FITS_ANOTHER_PRICE);
    }
    if (candidates.size() == 1) {
      var only = rate(column, candidates.getFirst(), item, taxable);
      return new TariffRate(only, MissingFact.Kind.HS_DIGITS);
    }
    Rate chosen = null;
    BigDecimal amount = BigDecimal.ZERO;
    boolean same = true;
    for (var candidate : candidates) {
      var rate = rate(column, candidate, item, taxable);
      if (taxable.lacks(rate) != null) {
        return new TariffRate(null, MissingFact.Kind.HS_DIGITS);
      }
      var next = taxable.amount(rate);
      int order = chosen == null ? 0 : next.compareTo(amount);
      same &= order == 0;
      if (chosen == null || (bound == Bound.MOST ? order > 0 : order < 0)) {
        chosen = rate;
        amount = next;
      }
    }
    return new TariffRate(same || bound != Bound.NONE ? chosen : null, MissingFact.Kind.HS_DIGITS);
  }

  /** A line without a preference for the claim falls back to its general rate. */
  private static Rate rate(Rate.Column column, TariffLine line, Item item, Taxable taxable) {
    return switch (column) {
      case GENERAL -> line.general();
      case OTHER -> line.other();
      case SPECIAL -> {
        var preferences = line.preferences(item.claimed());
        yield preferences.isEmpty() ? line.general() : lowest(preferences, taxable);
      }
    };
  }

  /** Of several declarations the one that asks for least is shown to customs. */
  private static Rate lowest(List<Rate> rates, Taxable taxable) {
    var lowest = rates.getFirst();
    for (var rate : rates.subList(1, rates.size())) {
      if (taxable.lacks(rate) == null
          && (taxable.lacks(lowest) != null
              || taxable.amount(rate).compareTo(taxable.amount(lowest)) < 0)) {
        lowest = rate;
      }
    }
    return lowest;
  }
}
