package io.puente.server.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Future;

/** Whoever waits for a lock of the database, so that a test can let two things meet. */
public final class LockWaits {

  private LockWaits() {}

  /**
   * Waits until a statement like this waits for a lock, or until somebody does not wait for one.
   */
  public static void await(Statement sql, String like, Future<?> unless) throws SQLException {
    while (!unless.isDone() && waiting(sql, "query LIKE '" + like + "'") == 0) {
      Thread.onSpinWait();
    }
  }

  /** Waits until at least so many statements wait for a lock. */
  public static void await(Statement sql, int many) throws SQLException {
    while (waiting(sql, "true") < many) {
      Thread.onSpinWait();
    }
  }

  private static int waiting(Statement sql, String condition) throws SQLException {
    sql.execute("SELECT pg_stat_clear_snapshot()");
    try (ResultSet row =
        sql.executeQuery(
            """
            SELECT count(*)
            FROM pg_stat_activity
            WHERE datname = current_database()
              AND wait_event_type = 'Lock'
              AND %s
            """
                .formatted(condition))) {
      row.next();
      return row.getInt(1);
    }
  }
}
