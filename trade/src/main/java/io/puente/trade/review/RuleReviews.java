package io.puente.trade.review;

import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.ReviewDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Watches the review dates of the import rules that are in effect. */
public record RuleReviews(Supplier<LandedCost> laws, Clock clock) {

  /** How many days before its date a review is announced. */
  private static final int NOTICE_DAYS = 30;

  /** The reviews whose date has passed, the earliest first. */
  public List<ReviewDate> missed() {
    LocalDate today = today();
    return those(review -> review.isMissedOn(today));
  }

  /** The reviews that are due within the next thirty days, the earliest first. */
  public List<ReviewDate> soon() {
    LocalDate today = today();
    LocalDate last = today.plusDays(NOTICE_DAYS);
    return those(review -> !review.isMissedOn(today) && !review.by().isAfter(last));
  }

  private List<ReviewDate> those(Predicate<ReviewDate> wanted) {
    return laws.get().reviews().stream().filter(wanted).toList();
  }

  /** The countries that have rules. */
  public Set<Country> destinations() {
    return laws.get().destinations();
  }

  /** The days until the first review of a country's rules; negative once its date has passed. */
  public long daysLeft(Country destination) {
    return ofDestination(destination)
        .map(ReviewDate::by)
        .min(LocalDate::compareTo)
        .map(by -> ChronoUnit.DAYS.between(today(), by))
        .orElseThrow();
  }

  private Stream<ReviewDate> ofDestination(Country destination) {
    return laws.get().reviews().stream().filter(one -> one.destination().equals(destination));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
