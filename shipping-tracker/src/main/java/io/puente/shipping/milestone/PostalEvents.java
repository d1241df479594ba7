package io.puente.shipping.milestone;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.puente.shipping.fact.FactTable;
import io.puente.shipping.milestone.PostalEvent.Leg;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The event codes we understand: UPU EMSEVT and the few words that posts add to it. */
public final class PostalEvents {
  private static final Map<String, PostalEvent> BY_CODE = read();

  private PostalEvents() {}

  public static Set<String> codes() {
    return BY_CODE.keySet();
  }

  /** The meaning of a code; empty for one we do not know, which is kept but moves nothing. */
  static Optional<PostalEvent> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  private static Map<String, PostalEvent> read() {
    var events = new LinkedHashMap<String, PostalEvent>();
    for (var row : FactTable.beside(PostalEvents.class, "postal-events.csv")) {
      events.put(row.getField("code"), event(row, events.size()));
    }
    return events;
  }

  private static PostalEvent event(NamedCsvRecord row, int rank) {
    return new PostalEvent(
        row.getField("code"),
        Leg.valueOf(row.getField("leg").toUpperCase(Locale.ROOT)),
        Optional.of(row.getField("milestone")).filter(m -> !m.isEmpty()).map(Milestone::valueOf),
        row.getField("past customs").equals("yes"),
        rank);
  }
}
