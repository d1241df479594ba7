package io.puente.shipping.milestone;

import static java.util.function.Predicate.not;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.puente.shipping.csv.CsvResource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The known event codes: UPU EMSEVT and a few codes that carriers add. */
public final class PostalEvents {
  private static final Map<String, PostalEvent> BY_CODE = read();

  private PostalEvents() {}

  /**
   * The meaning of an event code: one row of {@code postal-events.csv}.
   *
   * @param milestone the milestone that the event means; empty for events that only inform
   * @param afterImportCustoms whether the event can only happen after the release by import customs
   * @param rank the usual position in a journey; orders events of the same moment
   */
  record PostalEvent(
      String code, Leg leg, Optional<Milestone> milestone, boolean afterImportCustoms, int rank) {}

  /** The part of the journey in which a carrier can report an event. */
  enum Leg {
    ORIGIN,
    TRANSIT,
    DESTINATION
  }

  public static Set<String> codes() {
    return BY_CODE.keySet();
  }

  /** The meaning of a code; empty for an unknown code, which is stored but changes no milestone. */
  static Optional<PostalEvent> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  private static Map<String, PostalEvent> read() {
    var events = new LinkedHashMap<String, PostalEvent>();
    for (var row : CsvResource.rows(PostalEvents.class, "postal-events.csv")) {
      events.put(row.getField("code"), event(row, events.size()));
    }
    return events;
  }

  private static PostalEvent event(NamedCsvRecord row, int rank) {
    return new PostalEvent(
        row.getField("code"),
        Leg.valueOf(row.getField("leg").toUpperCase(Locale.ROOT)),
        Optional.of(row.getField("milestone")).filter(not(String::isEmpty)).map(Milestone::valueOf),
        row.getField("after import customs").equals("yes"),
        rank);
  }
}
