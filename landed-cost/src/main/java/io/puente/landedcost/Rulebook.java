package io.puente.landedcost;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A destination's import law on a day, to be read by people.
 *
 * @param currency the currency of the law
 * @param reviewBy the last day on which the data may be relied on without another review
 * @param inForce the rules in force, in the order in which they are calculated
 * @param coming the rules not yet in force, the next first
 * @param agreements in force, by their ids
 * @param tariff the edition of the tariff, or {@code null} if there is none in the data
 */
public record Rulebook(
    Country destination,
    CurrencyUnit currency,
    LocalDate day,
    LocalDate reviewBy,
    List<Rule> inForce,
    List<Rule> coming,
    List<Agreement> agreements,
    @Nullable EffectiveTariff tariff) {

  /** Whether the day is later than the review date, so that the rules may have changed since. */
  public boolean isPastReview() {
    return day.isAfter(reviewBy);
  }
}
