package io.puente.stripesandbox;

import io.puente.platform.database.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rows of {@code sandbox_key}. */
final class SandboxKeySql {
  private SandboxKeySql() {}

  /** Takes the key for this transaction; false if another request is at work under it. */
  static boolean take(Transaction tx, SandboxAccount account, String key) {
    return tx.oneRow(
            "SELECT pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 1)) AS taken",
            account.id(),
            key)
        .getBoolean("taken");
  }

  static Optional<Kept> find(Transaction tx, SandboxAccount account, String key) {
    return tx.row(
            """
            SELECT fingerprint, answer
            FROM sandbox_key
            WHERE account_id = $1
              AND key = $2
            """,
            account.id(),
            key)
        .map(row -> new Kept(row.getString("fingerprint"), row.getString("answer")));
  }

  static void insert(Transaction tx, SandboxAccount account, String key, Kept kept, Instant now) {
    tx.update(
        """
        INSERT INTO sandbox_key (account_id, key, fingerprint, answer, created_at)
        VALUES ($1, $2, $3, $4, $5)
        """,
        account.id(),
        key,
        kept.fingerprint(),
        kept.answer(),
        now.atOffset(ZoneOffset.UTC));
  }

  /**
   * The first answer under a key.
   *
   * @param fingerprint of what was asked
   */
  record Kept(String fingerprint, String answer) {}
}
