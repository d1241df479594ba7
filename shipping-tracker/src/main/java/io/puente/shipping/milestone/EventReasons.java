package io.puente.shipping.milestone;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.puente.shipping.fact.FactTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a post holds, could not deliver or ended the way of an item. The lists of reason codes that
 * posts exchange are not public; these are our own words, onto which a post's codes are mapped.
 */
public final class EventReasons {
  private static final Map<Cause, Optional<Milestone>> MILESTONES =
      FactTable.beside(EventReasons.class, "event-reasons.csv").stream()
          .collect(
              toUnmodifiableMap(
                  row -> new Cause(row.getField("code"), row.getField("reason")),
                  row ->
                      Optional.of(row.getField("milestone"))
                          .filter(name -> !name.isEmpty())
                          .map(Milestone::valueOf)));

  private EventReasons() {}

  public static Set<String> words() {
    return MILESTONES.keySet().stream().map(Cause::reason).collect(toUnmodifiableSet());
  }

  /** The milestone of an event that its reason makes more exact; empty if the reason adds none. */
  static Optional<Milestone> milestone(String code, String reason) {
    return MILESTONES.getOrDefault(new Cause(code, reason), Optional.empty());
  }

  private record Cause(String code, String reason) {}
}
