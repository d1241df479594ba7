package io.puente.shipping.carrier;

import static com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.puente.shipping.carrier.HookResult.Cause;
import io.puente.shipping.carrier.HookResult.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A carrier's message in JSON.
 *
 * <pre>{@code
 * {"events": [{"item": "CP473124829MX", "code": "EME",
 *              "at": "2026-11-06T15:00:00", "offset": "-08:00",
 *              "country": "US", "office": "Los Angeles",
 *              "reason": "invoice-missing",
 *              "id": "…", "voids": "…"}]}
 * }</pre>
 *
 * <p>{@code item}, {@code code} and {@code at} are required. {@code at} is the local time at the
 * office; without {@code offset} the moment is unknown. Unknown fields are ignored.
 */
public final class EventsMessage {
  static final int MAX_EVENTS = 500;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(STRICT_DUPLICATE_DETECTION)
          .enable(FAIL_ON_TRAILING_TOKENS)
          .build();

  private EventsMessage() {}

  /** The message that reports these scans, as a carrier sends it. */
  public static byte[] write(Collection<Scan> scans) {
    ObjectNode message = JSON.createObjectNode();
    ArrayNode events = message.putArray("events");
    scans.forEach(scan -> EventJson.write(scan, events.addObject()));
    try {
      return JSON.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Scan> read(byte[] body, Instant receivedAt) throws InvalidMessage {
    JsonNode events = tree(body).path("events");
    if (!events.isArray() || events.isEmpty()) {
      throw new InvalidMessage(Cause.EVENT_WRONG, "events: not a list with at least one event");
    }
    if (events.size() > MAX_EVENTS) {
      throw new InvalidMessage(Cause.EVENT_WRONG, "events: more than " + MAX_EVENTS);
    }
    var scans = new ArrayList<Scan>(events.size());
    for (int index = 0; index < events.size(); index++) {
      scans.add(new EventJson(events.get(index), "events[" + index + "]").scan(receivedAt));
    }
    return scans;
  }

  private static JsonNode tree(byte[] body) throws InvalidMessage {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new InvalidMessage(Cause.BODY_NOT_JSON, e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the parsing at the first error; {@link CarrierHook} answers with {@link Refused}. */
  static final class InvalidMessage extends Exception {
    private static final long serialVersionUID = 1;

    private final Cause cause;

    InvalidMessage(Cause cause, String detail) {
      super(detail, null, false, false);
      this.cause = cause;
    }

    Refused refusal() {
      return new Refused(cause, String.valueOf(getMessage()));
    }
  }
}
