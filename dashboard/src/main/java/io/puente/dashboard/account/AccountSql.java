package io.puente.dashboard.account;

import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of accounts. */
final class AccountSql {

  private AccountSql() {}

  /** An account and the hash of its password. */
  record Stored(Account account, String passwordHash) {}

  static void save(Transaction tx, Stored stored) {
    Account account = stored.account();
    tx.update(
        """
        INSERT INTO owner_account (shop_id, id, email, name, password_hash, role, language)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (shop_id, email) DO UPDATE
        SET name = excluded.name,
            password_hash = excluded.password_hash
        """,
        tx.tenant().id(),
        account.id(),
        account.email(),
        account.name(),
        stored.passwordHash(),
        account.role().name().toLowerCase(Locale.ROOT),
        account.language());
  }

  static Optional<Stored> byEmail(Transaction tx, String email) {
    return tx.row(
            """
            SELECT *
            FROM owner_account
            WHERE shop_id = $1
              AND email = $2
            """,
            tx.tenant().id(),
            email)
        .map(row -> new Stored(account(row), row.getString("password_hash")));
  }

  /** Locks the account of an email address until the transaction ends, if there is one. */
  static Optional<Account> lockByEmail(Transaction tx, String email) {
    return tx.row(
            """
            SELECT *
            FROM owner_account
            WHERE shop_id = $1
              AND email = $2
            FOR UPDATE
            """,
            tx.tenant().id(),
            email)
        .map(AccountSql::account);
  }

  /** The oldest first. */
  static List<Account> all(Transaction tx) {
    return tx
        .rows(
            "SELECT * FROM owner_account WHERE shop_id = $1 ORDER BY created_at, email",
            tx.tenant().id())
        .stream()
        .map(AccountSql::account)
        .toList();
  }

  /** For a transaction of the operator. */
  static Set<Tenant> shopsWithEmailLike(Transaction tx, String part) {
    return tx
        .rows("SELECT DISTINCT shop_id FROM owner_account WHERE strpos(email, $1) > 0", part)
        .stream()
        .map(row -> new Tenant(row.getUUID("shop_id")))
        .collect(Collectors.toSet());
  }

  /** Locks the account until the transaction ends; false if its password was changed. */
  static boolean lockUnchanged(Transaction tx, Stored stored) {
    return tx.row(
            """
            SELECT 1
            FROM owner_account
            WHERE shop_id = $1
              AND id = $2
              AND password_hash = $3
            FOR UPDATE
            """,
            tx.tenant().id(),
            stored.account().id(),
            stored.passwordHash())
        .isPresent();
  }

  static void setPassword(Transaction tx, UUID account, String hash) {
    tx.updateOne(
        """
        UPDATE owner_account
        SET password_hash = $3
        WHERE shop_id = $1
          AND id = $2
        """,
        tx.tenant().id(),
        account,
        hash);
  }

  /** The account to warn, unless there is none or it was warned since a time. */
  static Optional<Account> warn(Transaction tx, String email, Instant now, Instant unlessSince) {
    return tx.row(
            """
            UPDATE owner_account
            SET warned_at = $3
            WHERE shop_id = $1
              AND email = $2
              AND (warned_at IS NULL OR warned_at <= $4)
            RETURNING *
            """,
            tx.tenant().id(),
            email,
            SqlTime.utc(now),
            SqlTime.utc(unlessSince))
        .map(AccountSql::account);
  }

  static void setLanguage(Transaction tx, UUID account, String language) {
    tx.update(
        """
        UPDATE owner_account
        SET language = $3
        WHERE shop_id = $1
          AND id = $2
        """,
        tx.tenant().id(),
        account,
        language);
  }

  static Account account(Row row) {
    return new Account(
        row.getUUID("id"),
        row.getString("email"),
        row.getString("name"),
        Account.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        row.getString("language"));
  }
}
