package io.puente.payments;

import io.puente.payments.PaymentAttempt.OrderAttempts;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of {@code payment_attempt}; {@link AttemptStateSql} has their states. */
final class PaymentAttemptSql {

  private static final String OF_ORDER =
      """
      SELECT *
      FROM payment_attempt
      WHERE shop_id = $1
        AND order_id = $2
      """;

  private static final String OLDEST_FIRST = "ORDER BY id\n";

  private PaymentAttemptSql() {}

  static void insert(Transaction tx, PaymentAttempt attempt) {
    PaymentRequest request = attempt.request();
    tx.update(
        """
        INSERT INTO payment_attempt
          (shop_id, id, order_id, provider, amount_minor, currency, request, state, created_at,
           checked_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'opening', $8, $8, $9)
        """,
        tx.tenant().id(),
        attempt.id(),
        request.order(),
        request.provider(),
        request.total().getAmountMinorLong(),
        request.total().getCurrencyUnit().getCode(),
        PaymentRequestJson.write(request),
        SqlTime.utc(attempt.createdAt()),
        SqlTime.utc(attempt.expiresAt()));
  }

  static Optional<PaymentAttempt> find(Transaction tx, UUID id) {
    return tx.row(
            """
            SELECT *
            FROM payment_attempt
            WHERE shop_id = $1
              AND id = $2
            """,
            tx.tenant().id(),
            id)
        .map(PaymentAttemptSql::attempt);
  }

  /** All attempts of an order, the oldest first. */
  static List<PaymentAttempt> of(Transaction tx, UUID order) {
    return attempts(tx, OF_ORDER + OLDEST_FIRST, tx.tenant().id(), order);
  }

  /** Locks all attempts of an order, the oldest first. */
  static OrderAttempts lockOf(Transaction tx, UUID order) {
    return new OrderAttempts(
        attempts(tx, OF_ORDER + OLDEST_FIRST + "FOR UPDATE", tx.tenant().id(), order));
  }

  static List<UUID> ordersBeingPaid(Transaction tx) {
    return tx
        .rows(
            """
            SELECT DISTINCT order_id
            FROM payment_attempt
            WHERE shop_id = $1
              AND state IN ('opening', 'open')
            """,
            tx.tenant().id())
        .stream()
        .map(row -> row.getUUID("order_id"))
        .toList();
  }

  /** Superseded attempts of an order that may still take money. */
  static List<PaymentAttempt> uncancelled(Transaction tx, UUID order) {
    return attempts(
        tx,
        OF_ORDER + "AND state = 'superseded' AND cancelled_at IS NULL\n" + OLDEST_FIRST,
        tx.tenant().id(),
        order);
  }

  /**
   * Claims unsettled attempts of all shops that were last checked before {@code until}. The guarded
   * update lets one node claim each attempt. For a transaction of the operator.
   */
  static List<PaymentAttempt> claimUnsettled(Transaction tx, Instant until, Instant now, int max) {
    List<PaymentAttempt> claimed = new ArrayList<>();
    for (Row row : unsettled(tx, until, max)) {
      tx.row(
              """
              UPDATE payment_attempt
              SET checked_at = $4
              WHERE shop_id = $1
                AND id = $2
                AND checked_at = $3
              RETURNING *
              """,
              row.getUUID("shop_id"),
              row.getUUID("id"),
              row.getOffsetDateTime("checked_at"),
              SqlTime.utc(now))
          .map(PaymentAttemptSql::attempt)
          .ifPresent(claimed::add);
    }
    return claimed;
  }

  private static List<Row> unsettled(Transaction tx, Instant until, int max) {
    return tx.rows(
        """
        SELECT shop_id, id, checked_at
        FROM payment_attempt
        WHERE checked_at < $1
          AND (state IN ('opening', 'open') OR (state = 'superseded' AND cancelled_at IS NULL))
        ORDER BY checked_at, shop_id, id
        LIMIT $2
        """,
        SqlTime.utc(until),
        max);
  }

  private static List<PaymentAttempt> attempts(Transaction tx, String sql, Object... parameters) {
    return tx.rows(sql, parameters).stream().map(PaymentAttemptSql::attempt).toList();
  }

  static PaymentAttempt attempt(Row row) {
    return new PaymentAttempt(
        new Tenant(row.getUUID("shop_id")),
        row.getUUID("id"),
        PaymentRequestJson.read((JsonObject) row.getJson("request")),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("expires_at").toInstant(),
        AttemptStateSql.read(row));
  }
}
