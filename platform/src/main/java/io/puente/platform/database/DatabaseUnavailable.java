package io.puente.platform.database;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The database cannot be reached, or the connection to it was lost. It may be there again soon. */
public final class DatabaseUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** It shuts down, has crashed, or starts up (PostgreSQL appendix A). */
  private static final Set<String> STOPPING = Set.of("57P01", "57P02", "57P03");

  private static final String CONNECTION_EXCEPTION = "08";

  DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether a failure has this cause. */
  public static boolean isCauseOf(Throwable failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(DatabaseUnavailable.class::isInstance);
  }

  /**
   * The failure of a statement, as this if the connection was lost.
   *
   * @param open whether the connection was open when the failure became known; on a closed one
   *     Vert.x fails the statements that wait to be sent with nothing but a text
   */
  static Throwable ifConnectionLost(Throwable failure, boolean open) {
    boolean lost =
        switch (failure) {
          case ClosedConnectionException closed -> true;
          case IOException broken -> true;
          case PgException refused ->
              STOPPING.contains(refused.getSqlState())
                  || String.valueOf(refused.getSqlState()).startsWith(CONNECTION_EXCEPTION);
          default -> !open;
        };
    return lost ? new DatabaseUnavailable("the connection was lost", failure) : failure;
  }
}
