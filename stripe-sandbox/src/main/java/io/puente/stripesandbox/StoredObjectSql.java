package io.puente.stripesandbox;

import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code stripe_sandbox_object}. */
final class StoredObjectSql {
  private StoredObjectSql() {}

  static void insert(
      Transaction tx, SandboxAccount account, ObjectType type, StoredObject object, Instant now) {
    tx.update(
        """
        INSERT INTO stripe_sandbox_object (account_id, id, type, body, hidden, created_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        account.id(),
        object.id(),
        type.object,
        object.body(),
        object.hidden(),
        now.atOffset(ZoneOffset.UTC));
  }

  static void update(Transaction tx, SandboxAccount account, StoredObject object) {
    tx.update(
        """
        UPDATE stripe_sandbox_object
        SET body = $3,
            hidden = $4
        WHERE account_id = $1
          AND id = $2
        """,
        account.id(),
        object.id(),
        object.body(),
        object.hidden());
  }

  static Optional<StoredObject> find(Transaction tx, SandboxAccount account, String id) {
    return tx.row(
            """
            SELECT body, hidden
            FROM stripe_sandbox_object
            WHERE account_id = $1
              AND id = $2
            """,
            account.id(),
            id)
        .map(StoredObjectSql::object);
  }

  static Optional<StoredObject> lock(
      Transaction tx, SandboxAccount account, ObjectType type, String id) {
    return tx.row(
            """
            SELECT body, hidden
            FROM stripe_sandbox_object
            WHERE account_id = $1
              AND id = $2
              AND type = $3
            FOR UPDATE
            """,
            account.id(),
            id,
            type.object)
        .map(StoredObjectSql::object);
  }

  /** The newest objects of a type, only those with {@code field} = {@code value} if it is given. */
  static List<StoredObject> newest(
      Transaction tx,
      SandboxAccount account,
      ObjectType type,
      @Nullable String field,
      @Nullable String value,
      int limit) {
    return tx
        .rows(
            """
            SELECT body, hidden
            FROM stripe_sandbox_object
            WHERE account_id = $1
              AND type = $2
              AND ($3::text IS NULL OR body ->> $3 = $4)
            ORDER BY created_at DESC, id
            LIMIT $5
            """,
            account.id(),
            type.object,
            field,
            value,
            limit)
        .stream()
        .map(StoredObjectSql::object)
        .toList();
  }

  /** The account that a session belongs to, for the payment page, which has no API key. */
  static Optional<SandboxAccount> accountOfSession(Transaction tx, String session) {
    return tx.row(
            """
            SELECT account_id
            FROM stripe_sandbox_object
            WHERE id = $1
              AND type = 'checkout.session'
            """,
            session)
        .map(row -> SandboxAccountSql.byId(tx, row.getString("account_id")));
  }

  /** The ids of open sessions whose {@code expires_at} has passed. */
  static List<String> overdueSessions(Transaction tx, Instant now) {
    return tx
        .rows(
            """
            SELECT id
            FROM stripe_sandbox_object
            WHERE type = 'checkout.session'
              AND body ->> 'status' = 'open'
              AND (body ->> 'expires_at')::bigint <= $1
            LIMIT 100
            """,
            now.getEpochSecond())
        .stream()
        .map(row -> row.getString("id"))
        .toList();
  }

  private static StoredObject object(Row row) {
    return new StoredObject((JsonObject) row.getJson("body"), (JsonObject) row.getJson("hidden"));
  }
}
