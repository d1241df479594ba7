package io.puente.shipping.carrier;

import io.puente.shipping.carrier.HookResult.Accepted;
import io.puente.shipping.carrier.HookResult.Cause;
import io.puente.shipping.carrier.HookResult.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Receives the messages that carriers send to {@code /hooks/carriers/<carrier>/<shop>}. {@link
 * HookSignature} defines the signature and {@link EventsMessage} the format. The sandbox post sends
 * its messages in the same way.
 */
public final class CarrierHook {
  /** Larger bodies are refused without parsing. */
  public static final int MAX_BODY_BYTES = 256 * 1024;

  private final Clock clock;

  public CarrierHook(Clock clock) {
    this.clock = clock;
  }

  /**
   * Verifies and parses one message. A message with one wrong event is refused as a whole, so that
   * its sender corrects it.
   *
   * @param signature the value of the header {@link HookSignature#HEADER}
   * @param body the raw bytes, before any decoding
   */
  public HookResult receive(Optional<String> signature, byte[] body, HookSecrets secrets) {
    if (body.length > MAX_BODY_BYTES) {
      return new Refused(Cause.BODY_TOO_LARGE, "more than " + MAX_BODY_BYTES + " bytes");
    }
    Instant now = clock.instant();
    Optional<Refused> refusal = HookSignature.refusal(signature, body, secrets, now);
    return refusal.isPresent() ? refusal.get() : read(body, now);
  }

  private static HookResult read(byte[] body, Instant now) {
    try {
      return new Accepted(EventsMessage.read(body, now));
    } catch (EventsMessage.InvalidMessage e) {
      return e.refusal();
    }
  }
}
