package io.puente.server.operator;

import io.puente.platform.database.Ids;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.platform.secrets.TokenHash;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;

/** The rows of operators. */
final class OperatorSql {

  private OperatorSql() {}

  /** An operator and the hash of the password. */
  record Stored(Operator operator, String passwordHash) {}

  /** A new password ends the sessions of the account. */
  static void save(Transaction tx, Operator operator, String hash) {
    lock(tx);
    tx.update(
        """
        DELETE FROM operator_session
        WHERE account_id = (SELECT id FROM operator_account WHERE email = $1)
        """,
        operator.email());
    tx.update(
        """
        INSERT INTO operator_account (id, email, name, password_hash)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (email) DO UPDATE
        SET name = excluded.name,
            password_hash = excluded.password_hash
        """,
        operator.id(),
        operator.email(),
        operator.name(),
        hash);
  }

  static Optional<Stored> byEmail(Transaction tx, String email) {
    return tx.row("SELECT * FROM operator_account WHERE email = $1", email)
        .map(row -> new Stored(operator(row), row.getString("password_hash")));
  }

  /** One after the other: attempts are counted, and no session begins with an old password. */
  private static void lock(Transaction tx) {
    tx.row("SELECT pg_advisory_xact_lock(hashtextextended('operator sign-in', 0))");
  }

  /** Counts an attempt; false, and not counted, if there were too many. */
  static boolean count(
      Transaction tx, String email, String network, Instant now, Instant since, int most) {
    lock(tx);
    tx.update("DELETE FROM operator_attempt WHERE at < $1", SqlTime.utc(since));
    int failed =
        tx.oneRow(
                """
                SELECT count(*)::int AS failed
                FROM operator_attempt
                WHERE network = $1
                """,
                network)
            .getInteger("failed");
    if (failed >= most) {
      return false;
    }
    tx.updateOne(
        "INSERT INTO operator_attempt (id, email, network, at) VALUES ($1, $2, $3, $4)",
        Ids.next(),
        email,
        network,
        SqlTime.utc(now));
    return true;
  }

  /** Begins a session, unless the password was changed meanwhile. */
  static boolean begin(
      Transaction tx,
      TokenHash tokenHash,
      Stored stored,
      String network,
      Instant now,
      Instant end) {
    lock(tx);
    boolean unchanged =
        tx.row(
                "SELECT 1 FROM operator_account WHERE id = $1 AND password_hash = $2",
                stored.operator().id(),
                stored.passwordHash())
            .isPresent();
    if (unchanged) {
      tx.update("DELETE FROM operator_session WHERE expires_at <= $1", SqlTime.utc(now));
      tx.update("DELETE FROM operator_attempt WHERE network = $1", network);
      tx.updateOne(
          """
          INSERT INTO operator_session (token_hash, account_id, created_at, expires_at)
          VALUES ($1, $2, $3, $4)
          """,
          Buffer.buffer(tokenHash.bytes()),
          stored.operator().id(),
          SqlTime.utc(now),
          SqlTime.utc(end));
    }
    return unchanged;
  }

  static Optional<Operator> ofSession(Transaction tx, TokenHash tokenHash, Instant now) {
    return tx.row(
            """
            SELECT a.*
            FROM operator_session s
            JOIN operator_account a ON a.id = s.account_id
            WHERE s.token_hash = $1
              AND s.expires_at > $2
            """,
            Buffer.buffer(tokenHash.bytes()),
            SqlTime.utc(now))
        .map(OperatorSql::operator);
  }

  static void end(Transaction tx, TokenHash tokenHash) {
    tx.update(
        "DELETE FROM operator_session WHERE token_hash = $1", Buffer.buffer(tokenHash.bytes()));
  }

  private static Operator operator(Row row) {
    return new Operator(row.getUUID("id"), row.getString("email"), row.getString("name"));
  }
}
