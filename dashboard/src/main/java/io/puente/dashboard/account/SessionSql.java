package io.puente.dashboard.account;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rows of sessions. */
final class SessionSql {

  private SessionSql() {}

  static void insert(Transaction tx, byte[] tokenHash, UUID account, Instant now, Instant end) {
    tx.update(
        """
        INSERT INTO dashboard_session (shop_id, token_hash, account_id, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5)
        """,
        tx.tenant().id(),
        Buffer.buffer(tokenHash),
        account,
        SqlTime.utc(now),
        SqlTime.utc(end));
  }

  static Optional<Account> account(Transaction tx, byte[] tokenHash, Instant now) {
    return tx.row(
            """
            SELECT a.*
            FROM dashboard_session s
            JOIN owner_account a ON a.id = s.account_id
            WHERE s.shop_id = $1
              AND a.shop_id = $1
              AND s.token_hash = $2
              AND s.expires_at > $3
            """,
            tx.tenant().id(),
            Buffer.buffer(tokenHash),
            SqlTime.utc(now))
        .map(AccountSql::account);
  }

  static void delete(Transaction tx, byte[] tokenHash) {
    tx.update(
        "DELETE FROM dashboard_session WHERE shop_id = $1 AND token_hash = $2",
        tx.tenant().id(),
        Buffer.buffer(tokenHash));
  }

  static void deleteExpired(Transaction tx, Instant now) {
    tx.update(
        "DELETE FROM dashboard_session WHERE shop_id = $1 AND expires_at <= $2",
        tx.tenant().id(),
        SqlTime.utc(now));
  }
}
