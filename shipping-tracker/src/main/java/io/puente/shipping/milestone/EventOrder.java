package io.puente.shipping.milestone;

import static java.util.Comparator.comparing;

import io.puente.shipping.milestone.PostalEvents.Leg;
import io.puente.shipping.milestone.PostalEvents.PostalEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order in which events moved the parcel. Within a leg, one carrier reports, so that its local
 * time orders the events even without offsets. Between legs, the direction of the journey decides,
 * so that a wrong clock at the destination cannot move the parcel back to the origin.
 */
final class EventOrder {
  /** For display. A missing offset counts as UTC here. */
  static final Comparator<ParcelEvent> BY_TIME =
      comparing(EventOrder::approximateInstant).thenComparing(ParcelEvent::id);

  private EventOrder() {}

  /** An event and the meaning of its code. */
  record KnownEvent(ParcelEvent event, PostalEvent meaning) {}

  /** The events with a known code, in the order of the journey. */
  static List<KnownEvent> of(Collection<ParcelEvent> events) {
    return Arrays.stream(Leg.values()).flatMap(leg -> ofLeg(leg, events)).toList();
  }

  private static Stream<KnownEvent> ofLeg(Leg leg, Collection<ParcelEvent> events) {
    List<KnownEvent> known = events.stream().flatMap(event -> known(event, leg)).toList();
    boolean allOffsetsKnown = known.stream().allMatch(each -> each.event().offset() != null);
    Comparator<KnownEvent> byTime =
        allOffsetsKnown
            ? comparing(each -> approximateInstant(each.event()))
            : comparing(each -> each.event().localTime());
    return known.stream()
        .sorted(
            byTime
                .thenComparing(each -> each.meaning().rank())
                .thenComparing(each -> each.event().id()));
  }

  private static Stream<KnownEvent> known(ParcelEvent event, Leg leg) {
    return PostalEvents.of(event.code()).stream()
        .filter(meaning -> meaning.leg() == leg)
        .map(meaning -> new KnownEvent(event, meaning));
  }

  private static Instant approximateInstant(ParcelEvent event) {
    return event.instant().orElseGet(() -> event.localTime().toInstant(ZoneOffset.UTC));
  }
}
