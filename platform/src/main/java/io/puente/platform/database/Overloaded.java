package io.puente.platform.database;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a caller asked for took too long, or its tenant has so many other callers that it did not
 * get its turn. Nothing was written.
 */
public final class Overloaded extends RuntimeException {

  private static final long serialVersionUID = 1;

  Overloaded(String message) {
    super(message, null, false, false);
  }

  /** Whether a failure goes back to this one. */
  public static boolean isCauseOf(Throwable failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(Overloaded.class::isInstance);
  }
}
