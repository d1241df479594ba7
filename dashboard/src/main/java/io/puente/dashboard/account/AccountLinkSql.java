package io.puente.dashboard.account;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.platform.secrets.TokenHash;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The rows of links of accounts. */
final class AccountLinkSql {

  private AccountLinkSql() {}

  static void insert(
      Transaction tx,
      TokenHash tokenHash,
      UUID account,
      AccountLink.Kind kind,
      Instant now,
      Instant end) {
    tx.updateOne(
        """
        INSERT INTO account_link (shop_id, token_hash, account_id, kind, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        tx.tenant().id(),
        Buffer.buffer(tokenHash.bytes()),
        account,
        name(kind),
        SqlTime.utc(now),
        SqlTime.utc(end));
  }

  static int countSince(Transaction tx, UUID account, Instant since) {
    return tx.oneRow(
            """
            SELECT count(*)::int AS links
            FROM account_link
            WHERE shop_id = $1
              AND account_id = $2
              AND created_at > $3
            """,
            tx.tenant().id(),
            account,
            SqlTime.utc(since))
        .getInteger("links");
  }

  /** Ends the links of an account that have not been used; they stay for {@link #countSince}. */
  static void end(Transaction tx, UUID account, Instant now) {
    tx.update(
        """
        UPDATE account_link
        SET expires_at = $3
        WHERE shop_id = $1
          AND account_id = $2
          AND used_at IS NULL
          AND expires_at > $3
        """,
        tx.tenant().id(),
        account,
        SqlTime.utc(now));
  }

  static void deleteBefore(Transaction tx, Instant time) {
    tx.update(
        "DELETE FROM account_link WHERE shop_id = $1 AND expires_at < $2",
        tx.tenant().id(),
        SqlTime.utc(time));
  }

  static AccountLink find(Transaction tx, TokenHash tokenHash, Instant now) {
    return tx.row(
            """
            SELECT a.*, l.kind, l.used_at, l.expires_at
            FROM account_link l
            JOIN owner_account a ON a.shop_id = $1 AND a.id = l.account_id
            WHERE l.shop_id = $1
              AND l.token_hash = $2
            """,
            tx.tenant().id(),
            Buffer.buffer(tokenHash.bytes()))
        .map(row -> link(row, now))
        .orElseGet(AccountLink.Unknown::new);
  }

  private static AccountLink link(Row row, Instant now) {
    AccountLink.Kind kind =
        AccountLink.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    if (row.getValue("used_at") != null) {
      return new AccountLink.Used(kind);
    }
    return row.getOffsetDateTime("expires_at").toInstant().isAfter(now)
        ? new AccountLink.Open(kind, AccountSql.account(row))
        : new AccountLink.Unknown();
  }

  /** Uses a link up; empty if it was used before, has ended, or is of another kind. */
  static Optional<UUID> use(
      Transaction tx, TokenHash tokenHash, AccountLink.Kind kind, Instant now) {
    return tx.row(
            """
            UPDATE account_link
            SET used_at = $4
            WHERE shop_id = $1
              AND token_hash = $2
              AND kind = $3
              AND used_at IS NULL
              AND expires_at > $4
            RETURNING account_id
            """,
            tx.tenant().id(),
            Buffer.buffer(tokenHash.bytes()),
            name(kind),
            SqlTime.utc(now))
        .map(row -> row.getUUID("account_id"));
  }

  private static String name(AccountLink.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
