package io.puente.shipping.carrier;

import java.util.List;

/** What became of a message at our door: all of its events taken, or none. */
public sealed interface Reception {

  record Accepted(List<Scan> scans) implements Reception {
    public Accepted {
      scans = List.copyOf(scans);
    }
  }

  /**
   * @param detail for the sender's engineers, in English: where in the message and what is wrong
   */
  record Refused(Cause cause, String detail) implements Reception {}

  enum Cause {
    SIGNATURE_MISSING,
    SIGNATURE_MALFORMED,
    SIGNATURE_WRONG,
    SIGNATURE_TOO_OLD,
    SIGNATURE_FROM_THE_FUTURE,
    BODY_TOO_LARGE,
    BODY_NOT_JSON,
    EVENT_WRONG;

    /** We do not know who sent it; otherwise we do, and the content is at fault. */
    public boolean isAboutTheSender() {
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
