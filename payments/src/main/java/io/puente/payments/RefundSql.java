package io.puente.payments;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rows of {@code payment_refund}, and what of an attempt's money has not been refunded. */
final class RefundSql {
  private RefundSql() {}

  /**
   * Money of an attempt that counts for its order.
   *
   * @param left what came, less what was refunded or is due
   */
  record Balance(PaymentAttempt attempt, String payment, Money left) {}

  /** The attempts of an order with money that counts, the oldest first, locked. */
  static List<Balance> lockBalances(Transaction tx, UUID order) {
    return tx
        .rows(
            """
            SELECT *, received_minor - refunded_minor AS left_minor
            FROM payment_attempt
            WHERE shop_id = $1
              AND order_id = $2
              AND state IN ('paid', 'mismatched')
            ORDER BY id
            FOR UPDATE
            """,
            tx.tenant().id(),
            order)
        .stream()
        .map(
            row ->
                new Balance(
                    PaymentAttemptSql.attempt(row),
                    row.getString("payment_reference"),
                    Money.ofMinor(
                        CurrencyUnit.of(row.getString("received_currency")),
                        row.getLong("left_minor"))))
        .toList();
  }

  /** Writes a refund and takes it off its attempt's money, of which never more goes back. */
  static void insert(Transaction tx, Refund refund) {
    tx.updateOne(
        """
        UPDATE payment_attempt
        SET refunded_minor = refunded_minor + $3
        WHERE shop_id = $1
          AND id = $2
          AND received_currency = $4
        """,
        tx.tenant().id(),
        refund.attempt(),
        refund.amount().getAmountMinorLong(),
        refund.amount().getCurrencyUnit().getCode());
    tx.updateOne(
        """
        INSERT INTO payment_refund
          (shop_id, id, attempt_id, payment_reference, amount_minor, currency, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        tx.tenant().id(),
        refund.id(),
        refund.attempt(),
        refund.payment(),
        refund.amount().getAmountMinorLong(),
        refund.amount().getCurrencyUnit().getCode(),
        refund.reason().name().toLowerCase(Locale.ROOT));
  }

  /** A refund that has been neither given nor refused. */
  static Optional<Refund> due(Transaction tx, UUID id) {
    return tx.row(
            """
            SELECT *
            FROM payment_refund
            WHERE shop_id = $1
              AND id = $2
              AND state = 'due'
            """,
            tx.tenant().id(),
            id)
        .map(RefundSql::refund);
  }

  static List<Refund> of(Transaction tx, UUID attempt) {
    return tx
        .rows(
            """
            SELECT *
            FROM payment_refund
            WHERE shop_id = $1
              AND attempt_id = $2
            ORDER BY id
            """,
            tx.tenant().id(),
            attempt)
        .stream()
        .map(RefundSql::refund)
        .toList();
  }

  /** Whether this call, and no earlier one, has ended the refund. */
  static boolean given(Transaction tx, UUID id, String reference) {
    return tx.update(
            """
            UPDATE payment_refund
            SET state = 'given', provider_reference = $3, done_at = now()
            WHERE shop_id = $1
              AND id = $2
              AND state = 'due'
            """,
            tx.tenant().id(),
            id,
            reference)
        == 1;
  }

  static boolean refused(Transaction tx, UUID id, String reason) {
    return tx.update(
            """
            UPDATE payment_refund
            SET state = 'refused', failure = $3, done_at = now()
            WHERE shop_id = $1
              AND id = $2
              AND state = 'due'
            """,
            tx.tenant().id(),
            id,
            reason)
        == 1;
  }

  private static Refund refund(Row row) {
    return new Refund(
        row.getUUID("id"),
        row.getUUID("attempt_id"),
        row.getString("payment_reference"),
        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
        Refund.Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
        state(row));
  }

  private static Refund.State state(Row row) {
    return switch (row.getString("state")) {
      case "due" -> new Refund.Due();
      case "given" -> new Refund.Given(row.getString("provider_reference"));
      case "refused" -> new Refund.Refused(row.getString("failure"));
      case String unknown -> throw new IllegalStateException("No such refund state: " + unknown);
    };
  }
}
