package io.puente.payments;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rows of {@code payment_attempt}. */
final class PaymentAttemptSql {
  private PaymentAttemptSql() {}

  /**
   * Holds all others off this order's payments until the transaction ends, also where no row is
   * yet.
   */
  static void lockOrder(Transaction tx, Tenant shop, String order) {
    tx.rows(
        "SELECT pg_advisory_xact_lock(hashtextextended('payment ' || $1 || ' ' || $2, 0))",
        shop.toString(),
        order);
  }

  static void insert(Transaction tx, PaymentAttempt attempt) {
    PaymentRequest request = attempt.request();
    tx.update(
        """
        INSERT INTO payment_attempt
          (shop_id, id, order_id, provider, amount_minor, currency, idempotency_key, request, state,
           created_at, asked_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'opening', $9, $9, $10)
        """,
        attempt.shop().id(),
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

  static Optional<PaymentAttempt> find(Transaction tx, Tenant shop, UUID id) {
    return tx.row(
            """
            SELECT *
            FROM payment_attempt
            WHERE shop_id = $1
              AND id = $2
            """,
            shop.id(),
            id)
        .map(PaymentAttemptSql::attempt);
  }

  /** All attempts of an order, the oldest first. */
  static List<PaymentAttempt> of(Transaction tx, Tenant shop, String order) {
    return tx
        .rows(
            """
            SELECT *
            FROM payment_attempt
            WHERE shop_id = $1
              AND order_id = $2
            ORDER BY id
            """,
            shop.id(),
            order)
        .stream()
        .map(PaymentAttemptSql::attempt)
        .toList();
  }

  /** All attempts of an order, the oldest first, locked in that order. */
  static List<PaymentAttempt> lockOf(Transaction tx, Tenant shop, String order) {
    return tx
        .rows(
            """
            SELECT *
            FROM payment_attempt
            WHERE shop_id = $1
              AND order_id = $2
            ORDER BY id
            FOR UPDATE
            """,
            shop.id(),
            order)
        .stream()
        .map(PaymentAttemptSql::attempt)
        .toList();
  }

  /** Superseded attempts of an order that the provider may still take money for. */
  static List<PaymentAttempt> unclosed(Transaction tx, Tenant shop, String order) {
    return tx
        .rows(
            """
            SELECT *
            FROM payment_attempt
            WHERE shop_id = $1
              AND order_id = $2
              AND state = 'superseded'
              AND closed_at IS NULL
            ORDER BY id
            """,
            shop.id(),
            order)
        .stream()
        .map(PaymentAttemptSql::attempt)
        .toList();
  }

  /**
   * Attempts of all shops that wait and were last asked about before {@code until}; marked as asked
   * about at {@code now}, so that each comes round in its turn and to one node. For the operator.
   */
  static List<PaymentAttempt> takeForgotten(Transaction tx, Instant until, Instant now, int most) {
    return tx
        .rows(
            """
            WITH forgotten AS (
              SELECT shop_id, id
              FROM payment_attempt
              WHERE asked_at < $1
                AND (state IN ('opening', 'open') OR state = 'superseded' AND closed_at IS NULL)
              ORDER BY asked_at
              LIMIT $2
              FOR UPDATE SKIP LOCKED
            )
            UPDATE payment_attempt attempt
            SET asked_at = $3
            FROM forgotten
            WHERE attempt.shop_id = forgotten.shop_id
              AND attempt.id = forgotten.id
            RETURNING attempt.*
            """,
            at(until),
            most,
            at(now))
        .stream()
        .map(PaymentAttemptSql::attempt)
        .toList();
  }

  /** Keeps what the provider calls the attempt; an attempt superseded meanwhile stays so. */
  static void opened(
      Transaction tx, PaymentAttempt attempt, String reference, Optional<URI> payUrl) {
    tx.update(
        """
        UPDATE payment_attempt
        SET state = CASE state WHEN 'opening' THEN 'open' ELSE state END,
            provider_reference = $3,
            pay_url = $4
        WHERE shop_id = $1
          AND id = $2
          AND provider_reference IS NULL
        """,
        attempt.shop().id(),
        attempt.id(),
        reference,
        payUrl.map(URI::toString).orElse(null));
  }

  static void superseded(Transaction tx, PaymentAttempt attempt) {
    tx.update(
        """
        UPDATE payment_attempt
        SET state = 'superseded'
        WHERE shop_id = $1
          AND id = $2
          AND state IN ('opening', 'open')
        """,
        attempt.shop().id(),
        attempt.id());
  }

  static void closed(Transaction tx, PaymentAttempt attempt) {
    tx.update(
        """
        UPDATE payment_attempt
        SET closed_at = now()
        WHERE shop_id = $1
          AND id = $2
        """,
        attempt.shop().id(),
        attempt.id());
  }

  static void failed(Transaction tx, PaymentAttempt attempt, String reason) {
    tx.update(
        """
        UPDATE payment_attempt
        SET state = 'failed',
            failure = $3,
            settled_at = now()
        WHERE shop_id = $1
          AND id = $2
          AND state IN ('opening', 'open')
        """,
        attempt.shop().id(),
        attempt.id(),
        reason);
  }

  /** Money has come; {@code state} says what it means for the order. */
  static void received(Transaction tx, PaymentAttempt attempt, String state, Truth.Received truth) {
    Optional<Money> presented = truth.presented();
    tx.update(
        """
        UPDATE payment_attempt
        SET state = $3,
            received_minor = $4,
            received_currency = $5,
            provider_reference = coalesce(provider_reference, $6),
            payment_reference = $6,
            presented_minor = $7,
            presented_currency = $8,
            closed_at = coalesce(closed_at, now()),
            settled_at = now()
        WHERE shop_id = $1
          AND id = $2
        """,
        attempt.shop().id(),
        attempt.id(),
        state,
        truth.received().getAmountMinorLong(),
        truth.received().getCurrencyUnit().getCode(),
        truth.payment(),
        presented.map(Money::getAmountMinorLong).orElse(null),
        presented.map(money -> money.getCurrencyUnit().getCode()).orElse(null));
  }

  private static PaymentAttempt attempt(Row row) {
    return new PaymentAttempt(
        new Tenant(row.getUUID("shop_id")),
        row.getUUID("id"),
        PaymentRequestJson.read((JsonObject) row.getJson("request")),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("expires_at").toInstant(),
        state(row));
  }

  private static AttemptState state(Row row) {
    Optional<String> reference = Optional.ofNullable(row.getString("provider_reference"));
    return switch (row.getString("state")) {
      case "opening" -> new AttemptState.Opening();
      case "open" ->
          new AttemptState.Open(
              reference.orElseThrow(),
              Optional.ofNullable(row.getString("pay_url")).map(URI::create));
      case "superseded" -> new AttemptState.Superseded(reference);
      case "paid" ->
          new AttemptState.Paid(reference.orElseThrow(), receivedOf(row), settledAt(row));
      case "failed" -> new AttemptState.Failed(reference, row.getString("failure"), settledAt(row));
      case "mismatched" ->
          new AttemptState.Mismatched(reference.orElseThrow(), receivedOf(row), settledAt(row));
      case "surplus" ->
          new AttemptState.Surplus(reference.orElseThrow(), receivedOf(row), settledAt(row));
      case String unknown -> throw new IllegalStateException("No such attempt state: " + unknown);
    };
  }

  private static Money receivedOf(Row row) {
    return Money.ofMinor(
        CurrencyUnit.of(row.getString("received_currency")), row.getLong("received_minor"));
  }

  private static Instant settledAt(Row row) {
    return row.getOffsetDateTime("settled_at").toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
