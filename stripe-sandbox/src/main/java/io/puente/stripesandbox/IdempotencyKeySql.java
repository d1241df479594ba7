package io.puente.stripesandbox;

import io.puente.platform.database.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rows of {@code stripe_sandbox_idempotency_key}. */
final class IdempotencyKeySql {
  private IdempotencyKeySql() {}

  /** Locks the key until the transaction ends. False if another request holds the lock. */
  static boolean lock(Transaction tx, SandboxAccount account, String key) {
    return tx.oneRow(
            "SELECT pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 1)) AS locked",
            account.id(),
            key)
        .getBoolean("locked");
  }

  static Optional<StoredResponse> find(Transaction tx, SandboxAccount account, String key) {
    return tx.row(
            """
            SELECT fingerprint, response
            FROM stripe_sandbox_idempotency_key
            WHERE account_id = $1
              AND key = $2
            """,
            account.id(),
            key)
        .map(row -> new StoredResponse(row.getString("fingerprint"), row.getString("response")));
  }

  static void insert(
      Transaction tx, SandboxAccount account, String key, StoredResponse response, Instant now) {
    tx.update(
        """
        INSERT INTO stripe_sandbox_idempotency_key
          (account_id, key, fingerprint, response, created_at)
        VALUES ($1, $2, $3, $4, $5)
        """,
        account.id(),
        key,
        response.fingerprint(),
        response.body(),
        now.atOffset(ZoneOffset.UTC));
  }

  /**
   * The first response to a key.
   *
   * @param fingerprint of the request
   */
  record StoredResponse(String fingerprint, String body) {}
}
