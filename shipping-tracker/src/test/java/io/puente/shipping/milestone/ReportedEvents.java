package io.puente.shipping.milestone;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Events of a talavera cup from Puebla to Los Angeles, as posts tell them. */
final class Told {
  static final Route PUEBLA_TO_LOS_ANGELES = new Route("MX", "US");
  static final ZoneOffset MEXICO = ZoneOffset.ofHours(-6);
  static final ZoneOffset LOS_ANGELES = ZoneOffset.ofHours(-8);
  private static final Instant RECEIVED = Instant.parse("2026-11-20T00:00:00Z");

  private Told() {}

  /** At a Mexican office, {@code at} as {@code 02T10:30}: day and time in November 2026. */
  static ParcelEvent inMexico(String code, String at) {
    return event(code, at, MEXICO, new Place("MX", "Ciudad de México"));
  }

  static ParcelEvent inLosAngeles(String code, String at) {
    return event(code, at, LOS_ANGELES, new Place("US", "Los Angeles"));
  }

  static ParcelEvent because(String reason, ParcelEvent event) {
    return new ParcelEvent(
        event.id() + reason,
        event.code(),
        event.wallTime(),
        event.offset(),
        event.place(),
        reason,
        event.receivedAt(),
        null);
  }

  static ParcelEvent withoutOffset(ParcelEvent event) {
    return new ParcelEvent(
        event.id(),
        event.code(),
        event.wallTime(),
        null,
        event.place(),
        event.reason(),
        event.receivedAt(),
        event.voids());
  }

  static ParcelEvent toldAgain(ParcelEvent event, String id) {
    return new ParcelEvent(
        id,
        event.code(),
        event.wallTime(),
        event.offset(),
        event.place(),
        event.reason(),
        RECEIVED.plusSeconds(3600),
        event.voids());
  }

  static ParcelEvent undoing(ParcelEvent event) {
    return new ParcelEvent(
        "void-" + event.id(),
        event.code(),
        event.wallTime(),
        event.offset(),
        event.place(),
        null,
        RECEIVED,
        event.id());
  }

  private static ParcelEvent event(String code, String at, ZoneOffset offset, Place place) {
    var wallTime = LocalDateTime.parse("2026-11-" + at);
    return new ParcelEvent(code + "@" + at, code, wallTime, offset, place, null, RECEIVED, null);
  }
}
