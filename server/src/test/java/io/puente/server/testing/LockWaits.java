package io.puente.server.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whoever waits for a lock of the database, so that a test can let two things meet. */
public final class LockWaits {

  private LockWaits() {}

  /** Waits until at least so many statements wait for a lock. */
  public static void await(Statement sql, int many) throws SQLException {
    boolean waiting = false;
    while (!waiting) {
      Thread.onSpinWait();
      sql.execute("SELECT pg_stat_clear_snapshot()");
      try (ResultSet row =
          sql.executeQuery(
              """
              SELECT count(*) >= %d
              FROM pg_stat_activity
              WHERE datname = current_database() AND wait_event_type = 'Lock'
              """
                  .formatted(many))) {
        row.next();
        waiting = row.getBoolean(1);
      }
    }
  }
}
