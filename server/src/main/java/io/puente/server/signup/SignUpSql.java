package io.puente.server.signup;

import io.puente.platform.database.Ids;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Instant;

/** The rows of sign-ups. */
final class SignUpSql {

  private SignUpSql() {}

  /**
   * Whether a network or an email address has signed up too often. Locks both until the transaction
   * ends, so that sign-ups at the same time are counted one after the other.
   */
  static boolean areTooMany(
      Transaction tx, String network, int perNetwork, String email, int perEmail, Instant since) {
    lock(tx, network);
    lock(tx, email);
    Row row =
        tx.oneRow(
            """
            SELECT count(*) FILTER (WHERE network = $1)::int AS of_network,
                   count(*) FILTER (WHERE email = $2)::int AS of_email
            FROM sign_up
            WHERE at > $3
            """,
            network,
            email,
            SqlTime.utc(since));
    return row.getInteger("of_network") >= perNetwork || row.getInteger("of_email") >= perEmail;
  }

  private static void lock(Transaction tx, String subject) {
    tx.row("SELECT pg_advisory_xact_lock(hashtextextended('sign-up ' || $1, 0))", subject);
  }

  static void insert(Transaction tx, String network, String email, Instant at) {
    tx.updateOne(
        "INSERT INTO sign_up (id, network, email, at) VALUES ($1, $2, $3, $4)",
        Ids.next(),
        network,
        email,
        SqlTime.utc(at));
  }

  static void deleteBefore(Transaction tx, Instant time) {
    tx.update("DELETE FROM sign_up WHERE at < $1", SqlTime.utc(time));
  }
}
