package io.puente.shipping.milestone;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.puente.shipping.csv.CsvResource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reasons why an item is held, was not delivered or will not be delivered. The reason codes that
 * carriers exchange are not published. The codes here are our own; a carrier's codes are mapped to
 * them.
 */
public final class EventReasons {
  private static final Map<CodeAndReason, Optional<Milestone>> MILESTONES =
      CsvResource.rows(EventReasons.class, "event-reasons.csv").stream()
          .collect(
              toUnmodifiableMap(
                  row -> new CodeAndReason(row.getField("code"), row.getField("reason")),
                  row ->
                      Optional.of(row.getField("milestone"))
                          .filter(not(String::isEmpty))
                          .map(Milestone::valueOf)));

  private EventReasons() {}

  public static Set<String> reasons() {
    return MILESTONES.keySet().stream().map(CodeAndReason::reason).collect(toUnmodifiableSet());
  }

  /** A milestone more exact than that of the code alone; empty if the reason adds nothing. */
  static Optional<Milestone> milestone(String code, String reason) {
    return MILESTONES.getOrDefault(new CodeAndReason(code, reason), Optional.empty());
  }

  private record CodeAndReason(String code, String reason) {}
}
