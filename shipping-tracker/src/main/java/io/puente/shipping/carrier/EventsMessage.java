package io.puente.shipping.carrier;

import static com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.puente.shipping.carrier.Reception.Cause;
import io.puente.shipping.carrier.Reception.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A post's message in JSON.
 *
 * <pre>{@code
 * {"events": [{"item": "CP473124829MX", "code": "EME",
 *              "at": "2026-11-06T15:00:00", "offset": "-08:00",
 *              "country": "US", "office": "Los Angeles",
 *              "reason": "invoice-missing",
 *              "id": "…", "voids": "…"}]}
 * }</pre>
 *
 * <p>{@code item}, {@code code} and {@code at} must be there. {@code at} is the clock on the
 * office's wall; without {@code offset} the moment stays unknown. Fields we do not know are passed
 * over.
 */
public final class EventsMessage {
  static final int MOST_EVENTS = 500;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(STRICT_DUPLICATE_DETECTION)
          .enable(FAIL_ON_TRAILING_TOKENS)
          .build();

  private EventsMessage() {}

  /** The message that tells these scans, as a post would send it. */
  public static byte[] write(Collection<Scan> scans) {
    var message = JSON.createObjectNode();
    var events = message.putArray("events");
    scans.forEach(scan -> EventFields.write(scan, events.addObject()));
    try {
      return JSON.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Scan> read(byte[] body, Instant receivedAt) throws Unreadable {
    var events = tree(body).path("events");
    if (!events.isArray() || events.isEmpty()) {
      throw new Unreadable(Cause.EVENT_WRONG, "events: not a list with at least one event");
    }
    if (events.size() > MOST_EVENTS) {
      throw new Unreadable(Cause.EVENT_WRONG, "events: more than " + MOST_EVENTS);
    }
    var scans = new ArrayList<Scan>(events.size());
    for (var index = 0; index < events.size(); index++) {
      scans.add(new EventFields(events.get(index), "events[" + index + "]").scan(receivedAt));
    }
    return scans;
  }

  private static JsonNode tree(byte[] body) throws Unreadable {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new Unreadable(Cause.BODY_NOT_JSON, e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves a message at its first fault; becomes a {@link Refused} at the door. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final Cause cause;

    Unreadable(Cause cause, String detail) {
      super(detail, null, false, false);
      this.cause = cause;
    }

    Refused refusal() {
      return new Refused(cause, String.valueOf(getMessage()));
    }
  }
}
