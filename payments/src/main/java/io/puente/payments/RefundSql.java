package io.puente.payments;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rows of {@code payment_refund}, and the part of an attempt's money that is not refunded. */
final class RefundSql {
  private RefundSql() {}

  /**
   * Money of an attempt that counts for its order.
   *
   * @param left the money received, less all refunds, issued or pending
   */
  record Balance(PaymentAttempt attempt, String payment, Money left) {}

  /** Locks the attempts of an order with money that counts, the oldest first. */
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

  /**
   * Writes a refund and subtracts it from the money of its attempt, which cannot become negative.
   */
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

  /** A refund that has been neither issued nor refused. */
  static Optional<Refund> pending(Transaction tx, UUID id) {
    return tx.row(
            """
            SELECT *
            FROM payment_refund
            WHERE shop_id = $1
              AND id = $2
              AND state = 'pending'
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

  /** Marks a pending refund as issued; false if the refund was done before. */
  static boolean issued(Transaction tx, UUID id, String reference) {
    return tx.update(
            """
            UPDATE payment_refund
            SET state = 'issued',
                provider_reference = $3,
                done_at = now()
            WHERE shop_id = $1
              AND id = $2
              AND state = 'pending'
            """,
            tx.tenant().id(),
            id,
            reference)
        == 1;
  }

  /** Marks a pending refund as refused; false if the refund was done before. */
  static boolean refused(Transaction tx, UUID id, String reason) {
    return tx.update(
            """
            UPDATE payment_refund
            SET state = 'refused',
                failure = $3,
                done_at = now()
            WHERE shop_id = $1
              AND id = $2
              AND state = 'pending'
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
      case "pending" -> new Refund.Pending();
      case "issued" -> new Refund.Issued(row.getString("provider_reference"));
      case "refused" -> new Refund.Refused(row.getString("failure"));
      case String unknown -> throw new IllegalStateException("No such refund state: " + unknown);
    };
  }
}
