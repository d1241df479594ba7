package io.puente.shipping.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.puente.shipping.carrier.EventsMessage.InvalidMessage;
import io.puente.shipping.carrier.HookResult.Cause;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Place;
import io.puente.shipping.trackingnumber.S10;
import io.puente.shipping.trackingnumber.S10ParseResult;
import io.puente.shipping.trackingnumber.TrackingNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes one event of an {@link EventsMessage}. */
final class EventJson {
  private static final int MAX_TEXT_LENGTH = 200;
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,8}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /** The largest offset of any time zone. */
  private static final int MAX_OFFSET_SECONDS = 14 * 60 * 60;

  private final JsonNode fields;
  private final String path;

  EventJson(JsonNode fields, String path) {
    this.fields = fields;
    this.path = path;
  }

  static void write(Scan scan, ObjectNode fields) {
    ParcelEvent event = scan.event();
    fields.put("id", event.id()).put("item", scan.item().toString()).put("code", event.code());
    fields.put("at", event.localTime().toString());
    if (event.offset() != null) {
      fields.put("offset", event.offset().getId());
    }
    fields.put("country", event.place().country()).put("office", event.place().name());
    if (event.reason() != null) {
      fields.put("reason", event.reason());
    }
    if (event.voids() != null) {
      fields.put("voids", event.voids());
    }
  }

  Scan scan(Instant receivedAt) throws InvalidMessage {
    TrackingNumber item = item();
    String code = matching("code", CODE, required("code").toUpperCase(Locale.ROOT));
    LocalDateTime localTime = localTime();
    var place = new Place(country(), optional("office", ""));
    String reason = optional("reason");
    String voids = optional("voids");
    String id = optional("id");
    var event =
        new ParcelEvent(
            id == null ? idOf(code, localTime, place, reason, voids) : id,
            code,
            localTime,
            offset(),
            place,
            reason,
            receivedAt,
            voids);
    return new Scan(item, event);
  }

  private TrackingNumber item() throws InvalidMessage {
    String text = required("item");
    if (S10.parse(text) instanceof S10ParseResult.WrongCheckDigit wrong) {
      throw wrong("item", "not an S10 number: " + wrong);
    }
    return TrackingNumber.parse(text)
        .orElseThrow(() -> wrong("item", "not a tracking number: " + text));
  }

  private LocalDateTime localTime() throws InvalidMessage {
    String text = required("at");
    try {
      LocalDateTime localTime = LocalDateTime.parse(text);
      if (localTime.getYear() >= 2000 && localTime.getYear() < 2100) {
        return localTime;
      }
      throw wrong("at", "not in this century");
    } catch (DateTimeException e) {
      throw wrong(
          "at", "not a local time such as 2026-11-06T15:00:00; the offset is a field of its own");
    }
  }

  private @Nullable ZoneOffset offset() throws InvalidMessage {
    String text = optional("offset");
    if (text == null) {
      return null;
    }
    try {
      var offset = ZoneOffset.of(text);
      if (Math.abs(offset.getTotalSeconds()) <= MAX_OFFSET_SECONDS) {
        return offset;
      }
      throw wrong("offset", "farther from UTC than any zone");
    } catch (DateTimeException e) {
      throw wrong("offset", "not an offset such as -08:00");
    }
  }

  private String country() throws InvalidMessage {
    String text = optional("country", "");
    return text.isEmpty() ? text : matching("country", COUNTRY, text.toUpperCase(Locale.ROOT));
  }

  private String required(String field) throws InvalidMessage {
    String text = optional(field);
    if (text == null) {
      throw wrong(field, "missing");
    }
    return text;
  }

  private String optional(String field, String defaultValue) throws InvalidMessage {
    String text = optional(field);
    return text == null ? defaultValue : text;
  }

  /** A text of ordinary length without control characters; null if absent or blank. */
  private @Nullable String optional(String field) throws InvalidMessage {
    JsonNode value = fields.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw wrong(field, "not a text");
    }
    String text = value.textValue().strip();
    if (text.length() > MAX_TEXT_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
      throw wrong(
          field, "longer than " + MAX_TEXT_LENGTH + " characters or with control characters");
    }
    return text.isEmpty() ? null : text;
  }

  private String matching(String field, Pattern pattern, String text) throws InvalidMessage {
    if (pattern.matcher(text).matches()) {
      return text;
    }
    throw wrong(field, "does not look like a " + field);
  }

  private InvalidMessage wrong(String field, String problem) {
    return new InvalidMessage(Cause.EVENT_WRONG, path + "." + field + ": " + problem);
  }

  /** The same content gives the same id, so that a repeated event is recognised as a duplicate. */
  private static String idOf(@Nullable Object... content) {
    var text = new StringBuilder();
    for (var part : content) {
      text.append(part).append('\u001f');
    }
    return UUID.nameUUIDFromBytes(text.toString().getBytes(UTF_8)).toString();
  }
}
