package io.puente.shop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The time zones that a shop may have: the places of the IANA time zone database. */
public final class TimeZones {

  private static final Set<String> AREAS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");

  private static final List<ZoneId> PLACES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(name -> AREAS.contains(area(name)))
          .map(ZoneId::of)
          .toList();

  private TimeZones() {}

  /** The zone of a name such as {@code America/Tijuana}; empty if no place has this name. */
  public static Optional<ZoneId> named(String name) {
    return PLACES.stream().filter(zone -> zone.getId().equals(name)).findAny();
  }

  /** All places, from west to east as their clocks are at a moment, then by name. */
  public static List<ZoneId> fromWestToEast(Instant moment) {
    return PLACES.stream()
        .sorted(
            Comparator.comparingInt(
                    (ZoneId zone) -> zone.getRules().getOffset(moment).getTotalSeconds())
                .thenComparing(ZoneId::getId))
        .toList();
  }

  private static String area(String name) {
    return name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
  }
}
