package io.puente.stripesandbox;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.net.URI;
import java.util.Optional;

/** The rows of {@code stripe_sandbox_account}. */
final class SandboxAccountSql {
  private SandboxAccountSql() {}

  /** Inserts the holder's account, or updates name and webhook of the one that is there. */
  static SandboxAccount upsert(Transaction tx, String holder, SandboxAccount account) {
    return account(
        tx.oneRow(
            """
            INSERT INTO stripe_sandbox_account
              (id, holder, name, settlement_currency, api_key, webhook_secret, webhook_url)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (holder) DO UPDATE
            SET name = excluded.name,
                webhook_url = excluded.webhook_url
            RETURNING *
            """,
            account.id(),
            holder,
            account.name(),
            account.settlementCurrency(),
            account.apiKey(),
            account.webhookSecret(),
            account.webhook().toString()));
  }

  static Optional<SandboxAccount> byKey(Transaction tx, String apiKey) {
    return tx.row(
            """
            SELECT *
            FROM stripe_sandbox_account
            WHERE api_key = $1
              AND NOT revoked
            """,
            apiKey)
        .map(SandboxAccountSql::account);
  }

  static SandboxAccount byId(Transaction tx, String id) {
    return account(tx.oneRow("SELECT * FROM stripe_sandbox_account WHERE id = $1", id));
  }

  static int revoke(Transaction tx, String id) {
    return tx.update("UPDATE stripe_sandbox_account SET revoked = true WHERE id = $1", id);
  }

  private static SandboxAccount account(Row row) {
    return new SandboxAccount(
        row.getString("id"),
        row.getString("name"),
        row.getString("settlement_currency"),
        row.getString("api_key"),
        row.getString("webhook_secret"),
        URI.create(row.getString("webhook_url")));
  }
}
