package io.puente.shipping.carrier;

import io.puente.platform.signature.TimestampedSignature;
import io.puente.platform.signature.TimestampedSignature.Verification;
import io.puente.shipping.carrier.HookResult.Cause;
import io.puente.shipping.carrier.HookResult.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The signature of a carrier's message: a {@link TimestampedSignature} in a header of its own. */
public final class HookSignature {
  public static final String HEADER = "Puente-Signature";

  /** How far the sender's clock may differ from ours, in both directions. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private HookSignature() {}

  /** The header's value for a body that is sent at this time. */
  public static String sign(String secret, Instant time, byte[] body) {
    return TimestampedSignature.sign(secret, time, body);
  }

  /** Why the message is refused; empty if one of the secrets signed the body recently. */
  static Optional<Refused> refusal(
      Optional<String> header, byte[] body, HookSecrets secrets, Instant now) {
    if (header.isEmpty()) {
      return refuse(Cause.SIGNATURE_MISSING, "no " + HEADER + " header");
    }
    Verification verification =
        TimestampedSignature.verify(header.get(), body, secrets.accepted(), now, TOLERANCE);
    return switch (verification) {
      case Verification.Valid ignored -> Optional.empty();
      case Verification.Malformed(var reason) -> refuse(Cause.SIGNATURE_MALFORMED, reason);
      case Verification.Mismatch ignored ->
          refuse(Cause.SIGNATURE_WRONG, "no v1 matches the body and a secret of this shop");
      case Verification.TooOld(var age) ->
          refuse(Cause.SIGNATURE_TOO_OLD, "signed " + age.toSeconds() + " s ago");
      case Verification.InFuture(var ahead) ->
          refuse(
              Cause.SIGNATURE_FROM_THE_FUTURE,
              "signed " + ahead.toSeconds() + " s ahead of our clock");
    };
  }

  private static Optional<Refused> refuse(Cause cause, String detail) {
    return Optional.of(new Refused(cause, detail));
  }
}
