package io.puente.dashboard.account;

import io.puente.platform.database.Ids;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.platform.secrets.TokenHash;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of sign-in attempts. */
final class SignInAttemptSql {

  private SignInAttemptSql() {}

  /**
   * Which attempts are counted together: those with the same email address, network or known
   * browser, as far as they are given. Attempts of known browsers are counted for that browser
   * only.
   */
  record Origin(@Nullable String email, @Nullable String network, @Nullable TokenHash browser) {}

  /**
   * Locks the shop's attempts until the transaction ends, so that attempts at the same time are
   * counted one after the other.
   */
  static void lock(Transaction tx) {
    tx.row(
        "SELECT pg_advisory_xact_lock(hashtextextended('sign-in ' || $1, 0))",
        tx.tenant().toString());
  }

  /** The time of the n-th latest failure, if there were n since a time. */
  static Optional<Instant> failure(Transaction tx, Origin origin, int n, Instant since) {
    return tx.row(
            """
            SELECT at
            FROM sign_in_attempt
            WHERE shop_id = $1
              AND failed
              AND at > $2
              AND ($3::text IS NULL OR email = $3)
              AND ($4::text IS NULL OR network = $4)
              AND browser IS NOT DISTINCT FROM $5
            ORDER BY at DESC
            OFFSET $6 - 1
            LIMIT 1
            """,
            tx.tenant().id(),
            SqlTime.utc(since),
            origin.email(),
            origin.network(),
            buffer(origin.browser()),
            n)
        .map(row -> row.getOffsetDateTime("at").toInstant());
  }

  /** An attempt is stored as a failure; {@link #forgive} corrects it after a right password. */
  static void insert(
      Transaction tx, String email, String network, @Nullable TokenHash browser, Instant at) {
    tx.update(
        """
        INSERT INTO sign_in_attempt (shop_id, id, email, network, browser, at)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        tx.tenant().id(),
        Ids.next(),
        email,
        network,
        buffer(browser),
        SqlTime.utc(at));
  }

  /** After a right password, earlier attempts from the same network or browser count no more. */
  static void forgive(Transaction tx, String email, String network, @Nullable TokenHash browser) {
    tx.update(
        """
        UPDATE sign_in_attempt
        SET failed = false
        WHERE shop_id = $1
          AND email = $2
          AND (browser = $4 OR (browser IS NULL AND network = $3))
          AND failed
        """,
        tx.tenant().id(),
        email,
        network,
        buffer(browser));
  }

  static void deleteBefore(Transaction tx, Instant time) {
    tx.update(
        "DELETE FROM sign_in_attempt WHERE shop_id = $1 AND at < $2",
        tx.tenant().id(),
        SqlTime.utc(time));
  }

  private static @Nullable Buffer buffer(@Nullable TokenHash browser) {
    return browser == null ? null : Buffer.buffer(browser.bytes());
  }
}
