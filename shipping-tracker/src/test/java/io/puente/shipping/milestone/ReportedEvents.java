package io.puente.shipping.milestone;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Events of a talavera cup from Puebla to Los Angeles. */
final class ReportedEvents {
  static final Route PUEBLA_TO_LOS_ANGELES = new Route("MX", "US");
  static final ZoneOffset MEXICO = ZoneOffset.ofHours(-6);
  static final ZoneOffset LOS_ANGELES = ZoneOffset.ofHours(-8);
  private static final Instant RECEIVED = Instant.parse("2026-11-20T00:00:00Z");

  private ReportedEvents() {}

  /** At a Mexican office, {@code at} as {@code 02T10:30}: day and time in November 2026. */
  static ParcelEvent inMexico(String code, String at) {
    return event(code, at, MEXICO, new Place("MX", "Ciudad de México"));
  }

  static ParcelEvent inLosAngeles(String code, String at) {
    return event(code, at, LOS_ANGELES, new Place("US", "Los Angeles"));
  }

  static ParcelEvent because(String reason, ParcelEvent event) {
    return copy(event, event.id() + reason, event.offset(), reason, event.receivedAt(), null);
  }

  static ParcelEvent withoutOffset(ParcelEvent event) {
    return copy(event, event.id(), null, event.reason(), event.receivedAt(), event.voids());
  }

  static ParcelEvent withOffset(int hours, ParcelEvent event) {
    ZoneOffset offset = ZoneOffset.ofHours(hours);
    return copy(event, event.id(), offset, event.reason(), event.receivedAt(), event.voids());
  }

  static ParcelEvent reportedAgain(ParcelEvent event, String id) {
    Instant later = RECEIVED.plusSeconds(3600);
    return copy(event, id, event.offset(), event.reason(), later, event.voids());
  }

  static ParcelEvent voiding(ParcelEvent event) {
    return copy(event, "void-" + event.id(), event.offset(), null, RECEIVED, event.id());
  }

  private static ParcelEvent copy(
      ParcelEvent event,
      String id,
      @Nullable ZoneOffset offset,
      @Nullable String reason,
      Instant receivedAt,
      @Nullable String voids) {
    return new ParcelEvent(
        id, event.code(), event.localTime(), offset, event.place(), reason, receivedAt, voids);
  }

  private static ParcelEvent event(String code, String at, ZoneOffset offset, Place place) {
    LocalDateTime localTime = LocalDateTime.parse("2026-11-" + at);
    return new ParcelEvent(code + "@" + at, code, localTime, offset, place, null, RECEIVED, null);
  }
}
