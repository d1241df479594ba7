package io.puente.shipping.milestone;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of a parcel, reported by its carrier or entered by the shop.
 *
 * @param id the carrier's identifier of the event, or a hash of its content
 * @param code the carrier's code, for instance a UPU EMSEVT code
 * @param localTime the local time at the office
 * @param offset the offset of the local time from UTC; null if the carrier did not report it
 * @param reason why the parcel is held or was not delivered: one of {@link EventReasons}, or the
 *     carrier's own text; null if none was reported
 * @param receivedAt when the event was received
 * @param voids the id of an earlier event that this event declares void; usually null
 * @param enteredBy the person of the shop who entered it; null if the carrier reported it
 */
public record ParcelEvent(
    String id,
    String code,
    LocalDateTime localTime,
    @Nullable ZoneOffset offset,
    Place place,
    @Nullable String reason,
    Instant receivedAt,
    @Nullable String voids,
    @Nullable String enteredBy) {

  /** An event that the carrier reported. */
  public ParcelEvent(
      String id,
      String code,
      LocalDateTime localTime,
      @Nullable ZoneOffset offset,
      Place place,
      @Nullable String reason,
      Instant receivedAt,
      @Nullable String voids) {
    this(id, code, localTime, offset, place, reason, receivedAt, voids, null);
  }

  /** The moment of the event; empty if the offset is unknown. */
  public Optional<Instant> instant() {
    return offset == null ? Optional.empty() : Optional.of(localTime.toInstant(offset));
  }

  /** Two events with the same content are duplicates. */
  Content content() {
    return new Content(code, localTime, place, reason, voids);
  }

  record Content(
      String code,
      LocalDateTime localTime,
      Place place,
      @Nullable String reason,
      @Nullable String voids) {}
}
