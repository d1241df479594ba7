package io.puente.payments;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of {@code payment_attempt}: written once, found again. */
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
          (shop_id, id, order_id, provider, amount_minor, currency, idempotency_key, request, state,
           created_at, asked_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'opening', $9, $9, $10)
        """,
        tx.tenant().id(),
        attempt.id(),
        request.order(),
        request.provider(),
        request.total().getAmountMinorLong(),
        request.total().getCurrencyUnit().getCode(),
        attempt.id().toString(),
        PaymentRequestJson.write(request),
        at(attempt.createdAt()),
        at(attempt.expiresAt()));
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

  /** All attempts of an order, the oldest first, locked in that order. */
  static OrderAttempts lockOf(Transaction tx, UUID order) {
    return new OrderAttempts(
        attempts(tx, OF_ORDER + OLDEST_FIRST + "FOR UPDATE", tx.tenant().id(), order));
  }

  /** Superseded attempts of an order that the provider may still take money for. */
  static List<PaymentAttempt> unclosed(Transaction tx, UUID order) {
    return attempts(
        tx,
        OF_ORDER + "AND state = 'superseded' AND closed_at IS NULL\n" + OLDEST_FIRST,
        tx.tenant().id(),
        order);
  }

  /**
   * Attempts of all shops that wait and were last asked about before {@code until}, marked as asked
   * about at {@code now}. Each goes to the one node whose mark comes first. For the operator.
   */
  static List<PaymentAttempt> takeForgotten(Transaction tx, Instant until, Instant now, int most) {
    List<PaymentAttempt> taken = new ArrayList<>();
    for (Row row : forgotten(tx, until, most)) {
      tx.row(
              """
              UPDATE payment_attempt
              SET asked_at = $4
              WHERE shop_id = $1
                AND id = $2
                AND asked_at = $3
              RETURNING *
              """,
              row.getUUID("shop_id"),
              row.getUUID("id"),
              row.getOffsetDateTime("asked_at"),
              at(now))
          .map(PaymentAttemptSql::attempt)
          .ifPresent(taken::add);
    }
    return taken;
  }

  private static List<Row> forgotten(Transaction tx, Instant until, int most) {
    return tx.rows(
        """
        SELECT shop_id, id, asked_at
        FROM payment_attempt
        WHERE asked_at < $1
          AND (state IN ('opening', 'open') OR state = 'superseded' AND closed_at IS NULL)
        ORDER BY asked_at, shop_id, id
        LIMIT $2
        """,
        at(until),
        most);
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

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
