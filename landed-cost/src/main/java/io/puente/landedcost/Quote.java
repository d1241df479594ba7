package io.puente.landedcost;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a consignment costs to import: an estimate from dated, sourced measures, never a guarantee.
 */
public sealed interface Quote {

  /**
   * Every charge is known, or stands as an estimate with its range: see {@link Charge#range}. The
   * assessment then has a range, too.
   */
  record Complete(Assessment assessment) implements Quote {}

  /**
   * Some charges are known; others need a fact that is missing.
   *
   * @param assessment the charges that are certain; their total is only a part of the amount to pay
   * @param range what the total could be, or {@code null} if even that is unknown
   */
  record Incomplete(Assessment assessment, List<MissingFact> missing, @Nullable Range range)
      implements Quote {
    public Incomplete {
      missing = List.copyOf(missing);
    }
  }

  /** No carrier accepts such a parcel now. The provision gives the reason and the source. */
  record SuspendedLane(Provision reason) implements Quote {

    public LocalDate since() {
      return reason.from();
    }

    public String source() {
      return reason.source();
    }
  }

  /** The goods may not be imported this way. */
  record Prohibited(Provision reason, @Nullable String lineId) implements Quote {}

  /** There are no rules for the country yet. */
  record CannotQuoteYet(Country country) implements Quote {}

  /**
   * The lowest and the highest total of charges that the missing facts allow, in the buyer's
   * currency.
   */
  record Range(Money least, Money most) {}
}
