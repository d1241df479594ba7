package io.puente.dashboard.account;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.platform.secrets.TokenHash;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of known browsers. */
final class KnownBrowserSql {

  private KnownBrowserSql() {}

  /** Whether somebody has signed in to the account of an email address with this browser. */
  static boolean isKnown(Transaction tx, String email, TokenHash tokenHash, Instant now) {
    return tx.row(
            """
            SELECT 1
            FROM known_browser b
            JOIN owner_account a ON a.shop_id = $1 AND a.id = b.account_id
            WHERE b.shop_id = $1
              AND a.email = $2
              AND b.token_hash = $3
              AND b.expires_at > $4
            """,
            tx.tenant().id(),
            email,
            Buffer.buffer(tokenHash.bytes()),
            SqlTime.utc(now))
        .isPresent();
  }

  static boolean hasAny(Transaction tx, UUID account) {
    return tx.row(
            "SELECT 1 FROM known_browser WHERE shop_id = $1 AND account_id = $2 LIMIT 1",
            tx.tenant().id(),
            account)
        .isPresent();
  }

  static void save(Transaction tx, UUID account, TokenHash tokenHash, Instant end) {
    tx.update(
        """
        INSERT INTO known_browser (shop_id, account_id, token_hash, expires_at)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (shop_id, account_id, token_hash) DO UPDATE
        SET expires_at = excluded.expires_at
        """,
        tx.tenant().id(),
        account,
        Buffer.buffer(tokenHash.bytes()),
        SqlTime.utc(end));
  }

  static void deleteExpired(Transaction tx, Instant now) {
    tx.update(
        "DELETE FROM known_browser WHERE shop_id = $1 AND expires_at <= $2",
        tx.tenant().id(),
        SqlTime.utc(now));
  }

  /** Forgets all browsers of an account but one. */
  static void deleteOthers(Transaction tx, UUID account, @Nullable TokenHash kept) {
    tx.update(
        """
        DELETE FROM known_browser
        WHERE shop_id = $1
          AND account_id = $2
          AND token_hash IS DISTINCT FROM $3
        """,
        tx.tenant().id(),
        account,
        kept == null ? null : Buffer.buffer(kept.bytes()));
  }
}
