package io.puente.server.signup;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.secrets.TokenHash;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/** The rows of invitations. */
final class InvitationSql {

  private InvitationSql() {}

  static void insert(Transaction tx, TokenHash tokenHash, String note, Instant now, Instant end) {
    tx.updateOne(
        """
        INSERT INTO invitation (token_hash, note, created_at, expires_at)
        VALUES ($1, $2, $3, $4)
        """,
        Buffer.buffer(tokenHash.bytes()),
        note,
        SqlTime.utc(now),
        SqlTime.utc(end));
  }

  static boolean isOpen(Transaction tx, TokenHash tokenHash, Instant now) {
    return tx.row(
            """
            SELECT 1
            FROM invitation
            WHERE token_hash = $1
              AND used_at IS NULL
              AND expires_at > $2
            """,
            Buffer.buffer(tokenHash.bytes()),
            SqlTime.utc(now))
        .isPresent();
  }

  /** Lets nobody else use an invitation until the transaction ends. */
  static void lock(Transaction tx, TokenHash tokenHash) {
    tx.row(
        "SELECT pg_advisory_xact_lock(hashtextextended('invitation ' || $1, 0))",
        tokenHash.toString());
  }

  static void use(Transaction tx, TokenHash tokenHash, Tenant opened, Instant now) {
    tx.updateOne(
        """
        UPDATE invitation
        SET used_at = $3,
            opened = $2
        WHERE token_hash = $1
          AND used_at IS NULL
        """,
        Buffer.buffer(tokenHash.bytes()),
        opened.id(),
        SqlTime.utc(now));
  }
}
