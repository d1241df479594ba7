package io.puente.shipping.milestone;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import io.puente.shipping.milestone.ParcelEvent.Content;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The events that count: without duplicates and without those that a later message voided. A void
 * is final: a carrier that voided an event by mistake sends the event again.
 */
final class EffectiveEvents {
  /**
   * Of two reports of one event, the one with an offset comes first, then the one received first.
   */
  private static final Comparator<ParcelEvent> MOST_PRECISE_FIRST =
      comparing((ParcelEvent event) -> event.offset() == null)
          .thenComparing(ParcelEvent::receivedAt)
          .thenComparing(ParcelEvent::id)
          .thenComparing(event -> String.valueOf(event.offset()));

  private EffectiveEvents() {}

  static List<ParcelEvent> of(Collection<ParcelEvent> reported) {
    Set<String> voidedIds =
        reported.stream().map(ParcelEvent::voids).filter(Objects::nonNull).collect(toSet());
    Set<Content> voided =
        reported.stream()
            .filter(event -> voidedIds.contains(event.id()))
            .map(ParcelEvent::content)
            .collect(toSet());
    var effective = new HashMap<Content, ParcelEvent>();
    for (ParcelEvent event : reported) {
      if (event.voids() == null && !voided.contains(event.content())) {
        effective.merge(event.content(), event, EffectiveEvents::morePrecise);
      }
    }
    return List.copyOf(effective.values());
  }

  private static ParcelEvent morePrecise(ParcelEvent one, ParcelEvent other) {
    return MOST_PRECISE_FIRST.compare(one, other) <= 0 ? one : other;
  }
}
