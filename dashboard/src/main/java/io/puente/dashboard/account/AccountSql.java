package io.puente.dashboard.account;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The rows of accounts. */
final class AccountSql {

  private AccountSql() {}

  /** An account and the hash of its password. */
  record Known(Account account, String passwordHash) {}

  static void save(Transaction tx, Tenant shop, Known known) {
    Account account = known.account();
    tx.update(
        """
        INSERT INTO owner_account (shop_id, id, email, name, password_hash, role, language)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (shop_id, email) DO UPDATE
        SET name = excluded.name,
            password_hash = excluded.password_hash
        """,
        shop.id(),
        account.id(),
        account.email(),
        account.name(),
        known.passwordHash(),
        account.role().name().toLowerCase(Locale.ROOT),
        account.language());
  }

  static Optional<Known> withEmail(Transaction tx, Tenant shop, String email) {
    return tx.row(
            """
            SELECT *
            FROM owner_account
            WHERE shop_id = $1
              AND email = $2
            """,
            shop.id(),
            email)
        .map(row -> new Known(account(row), row.getString("password_hash")));
  }

  static void speak(Transaction tx, Tenant shop, UUID account, String language) {
    tx.update(
        """
        UPDATE owner_account
        SET language = $3
        WHERE shop_id = $1
          AND id = $2
        """,
        shop.id(),
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
