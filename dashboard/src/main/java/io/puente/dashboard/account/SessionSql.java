package io.puente.dashboard.account;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The rows of sessions. */
final class SessionSql {

  private SessionSql() {}

  static void insert(
      Transaction tx, Tenant shop, byte[] tokenHash, UUID account, Instant now, Instant end) {
    tx.update(
        """
        INSERT INTO dashboard_session (shop_id, token_hash, account_id, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5)
        """,
        shop.id(),
        Buffer.buffer(tokenHash),
        account,
        utc(now),
        utc(end));
  }

  static Optional<Account> account(Transaction tx, Tenant shop, byte[] tokenHash, Instant now) {
    return tx.row(
            """
            SELECT a.*
            FROM dashboard_session s
            JOIN owner_account a ON a.shop_id = s.shop_id AND a.id = s.account_id
            WHERE s.shop_id = $1
              AND s.token_hash = $2
              AND s.expires_at > $3
            """,
            shop.id(),
            Buffer.buffer(tokenHash),
            utc(now))
        .map(AccountSql::account);
  }

  static void delete(Transaction tx, Tenant shop, byte[] tokenHash) {
    tx.update(
        "DELETE FROM dashboard_session WHERE shop_id = $1 AND token_hash = $2",
        shop.id(),
        Buffer.buffer(tokenHash));
  }

  static void deleteEnded(Transaction tx, Tenant shop, Instant now) {
    tx.update(
        "DELETE FROM dashboard_session WHERE shop_id = $1 AND expires_at <= $2",
        shop.id(),
        utc(now));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
