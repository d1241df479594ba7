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

/** The rows of {@code stripe_sandbox_delivery}. */
final class WebhookDeliverySql {
  private WebhookDeliverySql() {}

  static void insert(Transaction tx, SandboxAccount account, String event, Instant now) {
    tx.update(
        """
        INSERT INTO stripe_sandbox_delivery (id, account_id, event_id, next_attempt_at)
        VALUES ($1, $2, $3, $4)
        """,
        Ids.next(),
        account.id(),
        event,
        at(now));
  }

  /** Leases due deliveries to this node. They are due again when the lease ends. */
  static List<Delivery> lease(Transaction tx, Instant now, Duration lease, int limit) {
    return tx
        .rows(
            """
            WITH due AS (
              SELECT id
              FROM stripe_sandbox_delivery
              WHERE done_at IS NULL
                AND next_attempt_at <= $1
              ORDER BY next_attempt_at
              LIMIT $3
              FOR UPDATE SKIP LOCKED
            ), leased AS (
              UPDATE stripe_sandbox_delivery delivery
              SET next_attempt_at = $2,
                  attempts = attempts + 1
              FROM due
              WHERE delivery.id = due.id
              RETURNING delivery.*
            )
            SELECT leased.id, leased.attempts, event.body, account.webhook_url, account.webhook_secret
            FROM leased
            JOIN stripe_sandbox_object event ON event.id = leased.event_id
            JOIN stripe_sandbox_account account ON account.id = leased.account_id
            """,
            at(now),
            at(now.plus(lease)),
            limit)
        .stream()
        .map(
            row ->
                new Delivery(
                    row.getUUID("id"),
                    row.getInteger("attempts"),
                    (JsonObject) row.getJson("body"),
                    URI.create(row.getString("webhook_url")),
                    row.getString("webhook_secret")))
        .toList();
  }

  static int finish(Transaction tx, UUID id, Instant now, String result) {
    return tx.update(
        """
        UPDATE stripe_sandbox_delivery
        SET done_at = $2,
            last_result = $3
        WHERE id = $1
        """,
        id,
        at(now),
        result);
  }

  static int retry(Transaction tx, UUID id, Instant next, String result) {
    return tx.update(
        """
        UPDATE stripe_sandbox_delivery
        SET next_attempt_at = $2,
            last_result = $3
        WHERE id = $1
        """,
        id,
        at(next),
        result);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /**
   * An event for one webhook.
   *
   * @param attempts with the present one
   */
  record Delivery(UUID id, int attempts, JsonObject event, URI webhook, String secret) {
    Instant createdAt() {
      return Instant.ofEpochSecond(event.getLong("created"));
    }
  }
}
