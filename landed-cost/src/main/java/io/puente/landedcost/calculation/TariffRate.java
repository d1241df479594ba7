package io.puente.landedcost.calculation;

import io.puente.landedcost.MissingFact;
import io.puente.landedcost.amount.DutyText;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.TariffLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rate that a tariff gives a line, or the fact that is lacking to know it.
 *
 * @param rate {@code null} if it is not known
 * @param stated whether the line brings it along, because the tariff at hand does not tell
 */
record TariffRate(@Nullable Rate rate, MissingFact.Kind lacking, boolean stated) {

  /**
   * Finds the rate: that of the tariff; else the one that the line states; else, with a bound, what
   * costs least or most of all that is possible.
   */
  static TariffRate of(Rate.OfTariff asked, Item item, Taxable taxable) {
    var column = asked.column();
    var stated = item.line().statedDuty();
    if (stated != null && column == Rate.Column.GENERAL && !answers(item, taxable.unbounded())) {
      return new TariffRate(DutyText.rate(stated.text()), MissingFact.Kind.TARIFF_RATE, true);
    }
    return item.siblings().isEmpty()
        ? unlisted(asked, item, taxable)
        : listed(column, item, taxable);
  }

  /** Whether the tariff tells a rate, though it may go by a fact that is missing. */
  private static boolean answers(Item item, Taxable taxable) {
    if (item.siblings().isEmpty()) {
      return false;
    }
    var listed = listed(Rate.Column.GENERAL, item, taxable);
    if (listed.rate() == null) {
      return !listed.lacking().isSettledByStatedDuty();
    }
    var lacking = taxable.lacks(listed.rate());
    return lacking == null
        || !(lacking.isSettledByStatedDuty() || lacking == MissingFact.Kind.FIGURES);
  }

  private static TariffRate unlisted(Rate.OfTariff asked, Item item, Taxable taxable) {
    return new TariffRate(
        taxable.lacks(asked.unlisted()) == null ? asked.unlisted() : null,
        item.law().tariff() == null
            ? MissingFact.Kind.TARIFF_RATE
            : MissingFact.Kind.HS_NOT_IN_TABLE,
        false);
  }

  /**
   * Several tariff lines that come to the same amount are as good as one; else, with a bound, the
   * one that costs least or most counts.
   */
  private static TariffRate listed(Rate.Column column, Item item, Taxable taxable) {
    var candidates = item.candidates();
    if (candidates.isEmpty()) {
      return new TariffRate(null, MissingFact.Kind.HS_FITS_ANOTHER_PRICE, false);
    }
    if (candidates.size() == 1) {
      var only = rate(column, candidates.getFirst(), item, taxable);
      return new TariffRate(only, MissingFact.Kind.HS_DIGITS, false);
    }
    Rate chosen = null;
    BigDecimal amount = BigDecimal.ZERO;
    boolean same = true;
    for (var candidate : candidates) {
      var rate = rate(column, candidate, item, taxable);
      if (taxable.lacks(rate) != null) {
        return new TariffRate(null, MissingFact.Kind.HS_DIGITS, false);
      }
      var next = taxable.amount(rate);
      int order = chosen == null ? 0 : next.compareTo(amount);
      same &= order == 0;
      if (chosen == null || (taxable.bound() == Bound.MOST ? order > 0 : order < 0)) {
        chosen = rate;
        amount = next;
      }
    }
    return new TariffRate(
        same || taxable.bound() != Bound.NONE ? chosen : null, MissingFact.Kind.HS_DIGITS, false);
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
