package io.puente.dashboard.account;

import io.puente.platform.database.Ids;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.platform.secrets.TokenHash;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of sessions. */
final class SessionSql {

  private static final int LONGEST_USER_AGENT = 300;

  private SessionSql() {}

  static void insert(
      Transaction tx,
      TokenHash tokenHash,
      UUID account,
      Browser browser,
      Instant now,
      Instant end) {
    String userAgent = browser.userAgent();
    tx.update(
        """
        INSERT INTO dashboard_session
          (shop_id, token_hash, id, account_id, address, user_agent, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        tx.tenant().id(),
        Buffer.buffer(tokenHash.bytes()),
        Ids.next(),
        account,
        browser.address(),
        userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT)),
        SqlTime.utc(now),
        SqlTime.utc(end));
  }

  static Optional<Account> account(Transaction tx, TokenHash tokenHash, Instant now) {
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
            Buffer.buffer(tokenHash.bytes()),
            SqlTime.utc(now))
        .map(AccountSql::account);
  }

  /** The sessions of an account that have not ended, the latest first. */
  static List<OpenSession> open(
      Transaction tx, UUID account, @Nullable TokenHash current, Instant now) {
    return tx
        .rows(
            """
            SELECT id, token_hash, address, user_agent, created_at
            FROM dashboard_session
            WHERE shop_id = $1
              AND account_id = $2
              AND expires_at > $3
            ORDER BY created_at DESC, id DESC
            """,
            tx.tenant().id(),
            account,
            SqlTime.utc(now))
        .stream()
        .map(
            row ->
                new OpenSession(
                    row.getUUID("id"),
                    row.getString("address"),
                    row.getString("user_agent"),
                    row.getOffsetDateTime("created_at").toInstant(),
                    isOf(row.getBuffer("token_hash"), current)))
        .toList();
  }

  private static boolean isOf(Buffer stored, @Nullable TokenHash current) {
    return current != null && MessageDigest.isEqual(stored.getBytes(), current.bytes());
  }

  static void delete(Transaction tx, TokenHash tokenHash) {
    tx.update(
        "DELETE FROM dashboard_session WHERE shop_id = $1 AND token_hash = $2",
        tx.tenant().id(),
        Buffer.buffer(tokenHash.bytes()));
  }

  /** Ends a session of an account. */
  static void delete(Transaction tx, UUID account, UUID id) {
    tx.update(
        "DELETE FROM dashboard_session WHERE shop_id = $1 AND account_id = $2 AND id = $3",
        tx.tenant().id(),
        account,
        id);
  }

  /** Ends all sessions of an account but one. */
  static void deleteOthers(Transaction tx, UUID account, @Nullable TokenHash kept) {
    tx.update(
        """
        DELETE FROM dashboard_session
        WHERE shop_id = $1
          AND account_id = $2
          AND token_hash IS DISTINCT FROM $3
        """,
        tx.tenant().id(),
        account,
        kept == null ? null : Buffer.buffer(kept.bytes()));
  }

  static void deleteExpired(Transaction tx, Instant now) {
    tx.update(
        "DELETE FROM dashboard_session WHERE shop_id = $1 AND expires_at <= $2",
        tx.tenant().id(),
        SqlTime.utc(now));
  }
}
