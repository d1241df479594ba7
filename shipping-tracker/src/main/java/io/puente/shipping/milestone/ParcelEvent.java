package io.puente.shipping.milestone;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a post says happened to a parcel.
 *
 * @param id the post's own mark for this event, or one made of its content
 * @param code the post's code, for instance a UPU EMSEVT code
 * @param wallTime the clock on the wall of the office
 * @param offset that clock's distance from UTC; null if the post did not tell it
 * @param reason why it is held, was not delivered or ended: a word of {@link EventReasons}, or the
 *     post's own; null if none was given
 * @param receivedAt when it reached us
 * @param voids the id of an earlier event that never happened; null for most
 */
public record ParcelEvent(
    String id,
    String code,
    LocalDateTime wallTime,
    @Nullable ZoneOffset offset,
    Place place,
    @Nullable String reason,
    Instant receivedAt,
    @Nullable String voids) {

  /** The moment it happened; empty while the offset is unknown, never guessed. */
  public Optional<Instant> instant() {
    return offset == null ? Optional.empty() : Optional.of(wallTime.toInstant(offset));
  }

  /** Two events with the same content are one event told twice. */
  Content content() {
    return new Content(code, wallTime, place, reason, voids);
  }

  record Content(
      String code,
      LocalDateTime wallTime,
      Place place,
      @Nullable String reason,
      @Nullable String voids) {}
}
