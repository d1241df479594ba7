package io.puente.shipping.carrier;

import java.util.List;

/** The result of receiving a carrier's message: all of its events are accepted, or none. */
public sealed interface HookResult {

  record Accepted(List<Scan> scans) implements HookResult {
    public Accepted {
      scans = List.copyOf(scans);
    }
  }

  /**
   * @param detail in English, for whoever programs the carrier's side: what is wrong, and where in
   *     the message
   */
  record Refused(Cause cause, String detail) implements HookResult {}

  enum Cause {
    SIGNATURE_MISSING,
    SIGNATURE_MALFORMED,
    SIGNATURE_WRONG,
    SIGNATURE_TOO_OLD,
    SIGNATURE_FROM_THE_FUTURE,
    BODY_TOO_LARGE,
    BODY_NOT_JSON,
    EVENT_WRONG;

    /**
     * Whether the sender is not authenticated. Otherwise the sender is known and the content wrong.
     */
    public boolean isAuthenticationFailure() {
      return switch (this) {
        case SIGNATURE_MISSING,
            SIGNATURE_MALFORMED,
            SIGNATURE_WRONG,
            SIGNATURE_TOO_OLD,
            SIGNATURE_FROM_THE_FUTURE ->
            true;
        case BODY_TOO_LARGE, BODY_NOT_JSON, EVENT_WRONG -> false;
      };
    }
  }
}
