package io.puente.shipping.milestone;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * The events that stand: each once however often it was told, without those that a later message
 * declared void. A void itself cannot be undone: a post that errs sends the event again.
 */
final class StandingEvents {
  /** Of two tellings of one event, the one that knows its offset, else the first to reach us. */
  private static final Comparator<ParcelEvent> BEST_TOLD =
      comparing((ParcelEvent event) -> event.offset() == null)
          .thenComparing(ParcelEvent::receivedAt)
          .thenComparing(ParcelEvent::id)
          .thenComparing(event -> String.valueOf(event.offset()));

  private StandingEvents() {}

  static List<ParcelEvent> among(Collection<ParcelEvent> told) {
    var undoneIds = told.stream().map(ParcelEvent::voids).filter(Objects::nonNull).collect(toSet());
    var undone =
        told.stream()
            .filter(event -> undoneIds.contains(event.id()))
            .map(ParcelEvent::content)
            .collect(toSet());
    var standing = new HashMap<ParcelEvent.Content, ParcelEvent>();
    for (var event : told) {
      if (event.voids() == null && !undone.contains(event.content())) {
        standing.merge(event.content(), event, StandingEvents::betterTold);
      }
    }
    return List.copyOf(standing.values());
  }

  private static ParcelEvent betterTold(ParcelEvent one, ParcelEvent other) {
    return BEST_TOLD.compare(one, other) <= 0 ? one : other;
  }
}
