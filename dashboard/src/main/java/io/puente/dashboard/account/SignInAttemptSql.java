package io.puente.dashboard.account;

import io.puente.platform.database.Ids;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import java.time.Instant;
import java.util.Optional;

/** The rows of sign-in attempts. */
final class SignInAttemptSql {

  private SignInAttemptSql() {}

  /**
   * Locks the shop's attempts until the transaction ends, so that attempts at the same time are
   * counted one after the other.
   */
  static void lock(Transaction tx) {
    tx.row(
        "SELECT pg_advisory_xact_lock(hashtextextended('sign-in ' || $1, 0))",
        tx.tenant().toString());
  }

  /** The time of the n-th latest failure with an email address, if there were n since a time. */
  static Optional<Instant> failureOfAccount(Transaction tx, String email, int n, Instant since) {
    return nthLatestFailure(tx, "email", email, n, since);
  }

  /** The time of the n-th latest failure from a network address, if there were n since a time. */
  static Optional<Instant> failureFromAddress(
      Transaction tx, String address, int n, Instant since) {
    return nthLatestFailure(tx, "address", address, n, since);
  }

  private static Optional<Instant> nthLatestFailure(
      Transaction tx, String column, String value, int n, Instant since) {
    return tx.row(
            """
            SELECT at
            FROM sign_in_attempt
            WHERE shop_id = $1
              AND %s = $2
              AND failed
              AND at > $3
            ORDER BY at DESC
            OFFSET $4 - 1
            LIMIT 1
            """
                .formatted(column),
            tx.tenant().id(),
            value,
            SqlTime.utc(since),
            n)
        .map(row -> row.getOffsetDateTime("at").toInstant());
  }

  /** An attempt is stored as a failure; {@link #forgive} corrects it after a right password. */
  static void insert(Transaction tx, String email, String address, Instant at) {
    tx.update(
        """
        INSERT INTO sign_in_attempt (shop_id, id, email, address, at)
        VALUES ($1, $2, $3, $4, $5)
        """,
        tx.tenant().id(),
        Ids.next(),
        email,
        address,
        SqlTime.utc(at));
  }

  /** After a right password, the earlier attempts with this email address count no more. */
  static void forgive(Transaction tx, String email) {
    tx.update(
        """
        UPDATE sign_in_attempt
        SET failed = false
        WHERE shop_id = $1
          AND email = $2
          AND failed
        """,
        tx.tenant().id(),
        email);
  }

  static void deleteBefore(Transaction tx, Instant time) {
    tx.update(
        "DELETE FROM sign_in_attempt WHERE shop_id = $1 AND at < $2",
        tx.tenant().id(),
        SqlTime.utc(time));
  }
}
