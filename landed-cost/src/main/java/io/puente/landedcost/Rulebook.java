package io.puente.landedcost;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A destination's import law on a day, to be read by people rather than reckoned with.
 *
 * @param currency that the law counts in
 * @param reviewBy the last day on which the data may be relied on without another look
 * @param inForce in the order in which they are reckoned
 * @param coming not yet in force, the next first
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
    @Nullable TariffInForce tariff) {

  static Rulebook of(LawOfTheDay law, LocalDate day, LocalDate reviewBy) {
    return new Rulebook(
        law.destination(),
        law.currency(),
        day,
        reviewBy,
        law.inForce().stream().map(one -> rule(one.measure(), law)).toList(),
        law.asleep().stream()
            .filter(one -> one.provision().from().isAfter(day))
            .sorted(Comparator.comparing(one -> one.provision().from()))
            .map(one -> rule(one, law))
            .toList(),
        law.agreements(),
        law.tariffInForce());
  }

  private static Rule rule(Measure measure, LawOfTheDay law) {
    return new Rule(measure, law.tariff() != null);
  }

  /** Whether the day lies past the review: the rules may have changed since, and no one looked. */
  public boolean isPastReview() {
    return day.isAfter(reviewBy);
  }
}
