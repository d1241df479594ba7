package io.puente.shipping.milestone;

import static java.util.Comparator.comparing;

import io.puente.shipping.milestone.PostalEvent.Leg;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order in which events moved the parcel. One leg is one post, so that its wall clock orders
 * its events even where offsets are missing; between legs the way of the parcel decides, so that a
 * wrong clock abroad cannot send it back home.
 */
final class TravelOrder {
  /** For reading: a missing offset counts as UTC here and nowhere else. */
  static final Comparator<ParcelEvent> BY_CLOCK =
      comparing(TravelOrder::roughly).thenComparing(ParcelEvent::id);

  private TravelOrder() {}

  /** An event and what its code means. */
  record Understood(ParcelEvent event, PostalEvent meaning) {}

  /** The events that we understand, in the order of the journey. */
  static List<Understood> of(Collection<ParcelEvent> events) {
    return Arrays.stream(Leg.values()).flatMap(leg -> within(leg, events)).toList();
  }

  private static Stream<Understood> within(Leg leg, Collection<ParcelEvent> events) {
    var ofLeg = events.stream().flatMap(event -> understood(event, leg)).toList();
    var allOffsetsKnown = ofLeg.stream().allMatch(one -> one.event().offset() != null);
    Comparator<Understood> byTime =
        allOffsetsKnown
            ? comparing(one -> roughly(one.event()))
            : comparing(one -> one.event().wallTime());
    return ofLeg.stream()
        .sorted(
            byTime
                .thenComparing(one -> one.meaning().rank())
                .thenComparing(one -> one.event().id()));
  }

  private static Stream<Understood> understood(ParcelEvent event, Leg leg) {
    return PostalEvents.of(event.code()).stream()
        .filter(meaning -> meaning.leg() == leg)
        .map(meaning -> new Understood(event, meaning));
  }

  private static Instant roughly(ParcelEvent event) {
    return event.instant().orElseGet(() -> event.wallTime().toInstant(ZoneOffset.UTC));
  }
}
