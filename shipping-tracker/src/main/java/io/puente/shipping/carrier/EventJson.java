package io.puente.shipping.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.puente.shipping.carrier.EventsMessage.Unreadable;
import io.puente.shipping.carrier.Reception.Cause;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Place;
import io.puente.shipping.trackingnumber.S10;
import io.puente.shipping.trackingnumber.S10Reading;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One event of an {@link EventsMessage}, field by field. */
final class EventFields {
  private static final int LONGEST_TEXT = 200;
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,8}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /** No zone on earth is farther from UTC. */
  private static final int LARGEST_OFFSET_SECONDS = 14 * 60 * 60;

  private final JsonNode fields;
  private final String where;

  EventFields(JsonNode fields, String where) {
    this.fields = fields;
    this.where = where;
  }

  static void write(Scan scan, ObjectNode fields) {
    var event = scan.event();
    fields.put("id", event.id()).put("item", scan.item().toString()).put("code", event.code());
    fields.put("at", event.wallTime().toString());
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

  Scan scan(Instant receivedAt) throws Unreadable {
    var item = item();
    var code = matching("code", CODE, required("code").toUpperCase(Locale.ROOT));
    var wallTime = wallTime();
    var place = new Place(country(), optional("office", ""));
    var reason = optional("reason");
    var voids = optional("voids");
    var id = optional("id");
    var event =
        new ParcelEvent(
            id == null ? idOf(code, wallTime, place, reason, voids) : id,
            code,
            wallTime,
            offset(),
            place,
            reason,
            receivedAt,
            voids);
    return new Scan(item, event);
  }

  private S10 item() throws Unreadable {
    var text = required("item");
    if (S10.parse(text) instanceof S10Reading.Valid valid) {
      return valid.number();
    }
    throw wrong("item", "not an S10 number: " + S10.parse(text));
  }

  private LocalDateTime wallTime() throws Unreadable {
    var text = required("at");
    try {
      var wallTime = LocalDateTime.parse(text);
      if (wallTime.getYear() >= 2000 && wallTime.getYear() < 2100) {
        return wallTime;
      }
      throw wrong("at", "not in this century");
    } catch (DateTimeException e) {
      throw wrong("at", "not a local time such as 2026-11-06T15:00:00; the offset stands apart");
    }
  }

  private @Nullable ZoneOffset offset() throws Unreadable {
    var text = optional("offset");
    if (text == null) {
      return null;
    }
    try {
      var offset = ZoneOffset.of(text);
      if (Math.abs(offset.getTotalSeconds()) <= LARGEST_OFFSET_SECONDS) {
        return offset;
      }
      throw wrong("offset", "farther from UTC than any zone");
    } catch (DateTimeException e) {
      throw wrong("offset", "not an offset such as -08:00");
    }
  }

  private String country() throws Unreadable {
    var text = optional("country", "");
    return text.isEmpty() ? text : matching("country", COUNTRY, text.toUpperCase(Locale.ROOT));
  }

  private String required(String field) throws Unreadable {
    var text = optional(field);
    if (text == null) {
      throw wrong(field, "missing");
    }
    return text;
  }

  private String optional(String field, String otherwise) throws Unreadable {
    var text = optional(field);
    return text == null ? otherwise : text;
  }

  /** A text of ordinary length without control characters; null if absent or blank. */
  private @Nullable String optional(String field) throws Unreadable {
    var value = fields.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw wrong(field, "not a text");
    }
    var text = value.textValue().strip();
    if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
      throw wrong(field, "longer than " + LONGEST_TEXT + " characters or with control characters");
    }
    return text.isEmpty() ? null : text;
  }

  private String matching(String field, Pattern pattern, String text) throws Unreadable {
    if (pattern.matcher(text).matches()) {
      return text;
    }
    throw wrong(field, "does not look like a " + field);
  }

  private Unreadable wrong(String field, String what) {
    return new Unreadable(Cause.EVENT_WRONG, where + "." + field + ": " + what);
  }

  /** The same content gives the same id, so that a post that repeats itself is heard once. */
  private static String idOf(@Nullable Object... content) {
    var text = new StringBuilder();
    for (var part : content) {
      text.append(part).append('\u001f');
    }
    return UUID.nameUUIDFromBytes(text.toString().getBytes(UTF_8)).toString();
  }
}
