package io.puente.stripesandbox;

import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code sandbox_object}. */
final class SandboxObjectSql {
  private SandboxObjectSql() {}

  static void insert(
      Transaction tx, SandboxAccount account, Kind kind, StoredObject object, Instant now) {
    tx.update(
        """
        INSERT INTO sandbox_object (account_id, id, kind, body, hidden, created_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        account.id(),
        object.id(),
        kind.object,
        object.body(),
        object.hidden(),
        now.atOffset(ZoneOffset.UTC));
  }

  static void update(Transaction tx, SandboxAccount account, StoredObject object) {
    tx.update(
        """
        UPDATE sandbox_object
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
            FROM sandbox_object
            WHERE account_id = $1
              AND id = $2
            """,
            account.id(),
            id)
        .map(SandboxObjectSql::object);
  }

  static Optional<StoredObject> lock(Transaction tx, SandboxAccount account, Kind kind, String id) {
    return tx.row(
            """
            SELECT body, hidden
            FROM sandbox_object
            WHERE account_id = $1
              AND id = $2
              AND kind = $3
            FOR UPDATE
            """,
            account.id(),
            id,
            kind.object)
        .map(SandboxObjectSql::object);
  }

  /** The newest objects of a kind, those with {@code field} = {@code value} if a field is named. */
  static List<StoredObject> newest(
      Transaction tx,
      SandboxAccount account,
      Kind kind,
      @Nullable String field,
      @Nullable String value,
      int most) {
    return tx
        .rows(
            """
            SELECT body, hidden
            FROM sandbox_object
            WHERE account_id = $1
              AND kind = $2
              AND ($3::text IS NULL OR body ->> $3 = $4)
            ORDER BY created_at DESC, id
            LIMIT $5
            """,
            account.id(),
            kind.object,
            field,
            value,
            most)
        .stream()
        .map(SandboxObjectSql::object)
        .toList();
  }

  /** Whose session this is; for the payment page, which knows no key. */
  static Optional<SandboxAccount> holderOfSession(Transaction tx, String session) {
    return tx.row(
            """
            SELECT account_id
            FROM sandbox_object
            WHERE id = $1
              AND kind = 'checkout.session'
            """,
            session)
        .map(row -> SandboxAccountSql.byId(tx, row.getString("account_id")));
  }

  /** Sessions whose time is up and that do not say so yet. */
  static List<String> overdueSessions(Transaction tx, Instant now) {
    return tx
        .rows(
            """
            SELECT id
            FROM sandbox_object
            WHERE kind = 'checkout.session'
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
