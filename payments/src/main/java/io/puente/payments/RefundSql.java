package io.puente.payments;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rows of {@code payment_refund}. */
final class RefundSql {
  private RefundSql() {}

  static void insert(Transaction tx, Tenant shop, Refund refund) {
    tx.update(
        """
        INSERT INTO payment_refund
          (shop_id, id, attempt_id, payment_reference, amount_minor, currency, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        shop.id(),
        refund.id(),
        refund.attempt(),
        refund.payment(),
        refund.amount().getAmountMinorLong(),
        refund.amount().getCurrencyUnit().getCode(),
        refund.reason().name().toLowerCase(Locale.ROOT));
  }

  /** A refund that has been neither given nor refused. */
  static Optional<Refund> due(Transaction tx, Tenant shop, UUID id) {
    return tx.row(
            """
            SELECT *
            FROM payment_refund
            WHERE shop_id = $1
              AND id = $2
              AND state = 'due'
            """,
            shop.id(),
            id)
        .map(RefundSql::refund);
  }

  static List<Refund> of(Transaction tx, Tenant shop, UUID attempt) {
    return tx
        .rows(
            """
            SELECT *
            FROM payment_refund
            WHERE shop_id = $1
              AND attempt_id = $2
            ORDER BY id
            """,
            shop.id(),
            attempt)
        .stream()
        .map(RefundSql::refund)
        .toList();
  }

  static int given(Transaction tx, Tenant shop, UUID id, String reference) {
    return done(tx, shop, id, "state = 'given', provider_reference = $3", reference);
  }

  static int refused(Transaction tx, Tenant shop, UUID id, String reason) {
    return done(tx, shop, id, "state = 'refused', failure = $3", reason);
  }

  private static int done(Transaction tx, Tenant shop, UUID id, String outcome, String what) {
    return tx.update(
        "UPDATE payment_refund SET " + outcome + ", done_at = now() WHERE shop_id = $1 AND id = $2",
        shop.id(),
        id,
        what);
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
