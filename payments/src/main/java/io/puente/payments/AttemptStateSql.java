package io.puente.payments;

import io.puente.payments.PaymentProvider.ProviderStatus;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The state columns of {@code payment_attempt}. */
final class AttemptStateSql {
  private AttemptStateSql() {}

  /** Stores the provider's reference. A superseded attempt stays superseded. */
  static void opened(
      Transaction tx, PaymentAttempt attempt, String reference, Optional<URI> payUrl) {
    tx.update(
        """
        UPDATE payment_attempt
        SET state = CASE WHEN state = 'opening' THEN 'open' ELSE state END,
            provider_reference = $3,
            pay_url = $4
        WHERE shop_id = $1
          AND id = $2
          AND provider_reference IS NULL
        """,
        tx.tenant().id(),
        attempt.id(),
        reference,
        payUrl.map(URI::toString).orElse(null));
  }

  static void superseded(Transaction tx, PaymentAttempt attempt) {
    tx.updateOne(
        """
        UPDATE payment_attempt
        SET state = 'superseded'
        WHERE shop_id = $1
          AND id = $2
          AND state IN ('opening', 'open')
        """,
        tx.tenant().id(),
        attempt.id());
  }

  /** The provider confirmed that the attempt can take no more money. */
  static void cancelled(Transaction tx, PaymentAttempt attempt, Instant now) {
    tx.update(
        """
        UPDATE payment_attempt
        SET cancelled_at = $3
        WHERE shop_id = $1
          AND id = $2
        """,
        tx.tenant().id(),
        attempt.id(),
        SqlTime.utc(now));
  }

  /** Ends a live attempt without money. A superseded attempt stays superseded. */
  static void failed(Transaction tx, PaymentAttempt attempt, String reason, Instant now) {
    tx.update(
        """
        UPDATE payment_attempt
        SET state = 'failed',
            failure = $3,
            settled_at = $4
        WHERE shop_id = $1
          AND id = $2
          AND state IN ('opening', 'open')
        """,
        tx.tenant().id(),
        attempt.id(),
        reason,
        SqlTime.utc(now));
  }

  /** Money has arrived. The state depends on the amount due of the order. */
  static void received(
      Transaction tx,
      PaymentAttempt attempt,
      String state,
      ProviderStatus.Received money,
      Instant now) {
    Optional<Money> presented = money.presented();
    tx.updateOne(
        """
        UPDATE payment_attempt
        SET state = $3,
            received_minor = $4,
            received_currency = $5,
            provider_reference = coalesce(provider_reference, $6),
            payment_reference = $6,
            presented_minor = $7,
            presented_currency = $8,
            cancelled_at = coalesce(cancelled_at, $9),
            failure = NULL,
            settled_at = $9
        WHERE shop_id = $1
          AND id = $2
          AND received_minor IS NULL
        """,
        tx.tenant().id(),
        attempt.id(),
        state,
        money.received().getAmountMinorLong(),
        money.received().getCurrencyUnit().getCode(),
        money.payment(),
        presented.map(Money::getAmountMinorLong).orElse(null),
        presented.map(amount -> amount.getCurrencyUnit().getCode()).orElse(null),
        SqlTime.utc(now));
  }

  static AttemptState read(Row row) {
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
}
