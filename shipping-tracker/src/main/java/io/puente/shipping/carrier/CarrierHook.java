package io.puente.shipping.carrier;

import io.puente.shipping.carrier.Reception.Accepted;
import io.puente.shipping.carrier.Reception.Cause;
import io.puente.shipping.carrier.Reception.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes in the messages that posts send to {@code /hooks/carriers/<carrier>/<shop>}: signed as
 * {@link HookSignature} says, written as {@link EventsMessage} says. Real posts and the sandbox
 * post come through here alike.
 */
public final class CarrierHook {
  /** Larger bodies are refused unread. */
  public static final int LARGEST_BODY = 256 * 1024;

  private final Clock clock;

  public CarrierHook(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads one message; a message with one wrong event is refused whole, so that its sender mends
   * it.
   *
   * @param signature the value of the header {@link HookSignature#HEADER}
   * @param body the bytes as they came, before any decoding
   */
  public Reception receive(Optional<String> signature, byte[] body, HookSecrets secrets) {
    if (body.length > LARGEST_BODY) {
      return new Refused(Cause.BODY_TOO_LARGE, "more than " + LARGEST_BODY + " bytes");
    }
    var now = clock.instant();
    var objection = HookSignature.objection(signature, body, secrets, now);
    return objection.isPresent() ? objection.get() : read(body, now);
  }

  private static Reception read(byte[] body, Instant now) {
    try {
      return new Accepted(EventsMessage.read(body, now));
    } catch (EventsMessage.Unreadable wrong) {
      return wrong.refusal();
    }
  }
}
