package io.puente.stripesandbox;

import io.puente.platform.database.Ids;
import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The rows of {@code sandbox_delivery}. */
final class SandboxDeliverySql {
  private SandboxDeliverySql() {}

  static void insert(Transaction tx, SandboxAccount account, String event, Instant now) {
    tx.update(
        """
        INSERT INTO sandbox_delivery (id, account_id, event_id, next_try_at)
        VALUES ($1, $2, $3, $4)
        """,
        Ids.next(),
        account.id(),
        event,
        at(now));
  }

  /** Takes deliveries that are due; if this node dies they are due again after {@code lease}. */
  static List<Delivery> take(Transaction tx, Instant now, Duration lease, int most) {
    return tx
        .rows(
            """
            WITH due AS (
              SELECT id
              FROM sandbox_delivery
              WHERE done_at IS NULL
                AND next_try_at <= $1
              ORDER BY next_try_at
              LIMIT $3
              FOR UPDATE SKIP LOCKED
            ), taken AS (
              UPDATE sandbox_delivery delivery
              SET next_try_at = $2,
                  tries = tries + 1
              FROM due
              WHERE delivery.id = due.id
              RETURNING delivery.*
            )
            SELECT taken.id, taken.tries, event.body, account.webhook_url, account.webhook_secret
            FROM taken
            JOIN sandbox_object event ON event.id = taken.event_id
            JOIN sandbox_account account ON account.id = taken.account_id
            """,
            at(now),
            at(now.plus(lease)),
            most)
        .stream()
        .map(
            row ->
                new Delivery(
                    row.getUUID("id"),
                    row.getInteger("tries"),
                    (JsonObject) row.getJson("body"),
                    URI.create(row.getString("webhook_url")),
                    row.getString("webhook_secret")))
        .toList();
  }

  static int done(Transaction tx, UUID id, Instant now, String answer) {
    return tx.update(
        """
        UPDATE sandbox_delivery
        SET done_at = $2,
            last_answer = $3
        WHERE id = $1
        """,
        id,
        at(now),
        answer);
  }

  static int again(Transaction tx, UUID id, Instant next, String answer) {
    return tx.update(
        """
        UPDATE sandbox_delivery
        SET next_try_at = $2,
            last_answer = $3
        WHERE id = $1
        """,
        id,
        at(next),
        answer);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /**
   * An event on its way.
   *
   * @param tries this one included
   */
  record Delivery(UUID id, int tries, JsonObject event, URI webhook, String secret) {
    Instant happened() {
      return Instant.ofEpochSecond(event.getLong("created"));
    }
  }
}
