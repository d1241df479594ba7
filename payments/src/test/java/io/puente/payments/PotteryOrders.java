package io.puente.payments;

import io.puente.platform.database.Transaction;
import io.puente.platform.events.EventKind;
import io.puente.platform.events.Events;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The orders of a pottery: a total and the money received. Every change of an order is announced as
 * an event, in the same transaction.
 */
public final class PotteryOrders implements PayableOrders {

  /** The id of the order that a test calls by this name. */
  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Places an order, or renews it at another total, which ends the earlier attempts. */
  public static UUID place(Transaction tx, String name, Money total) {
    UUID id = id(name);
    int inserted =
        tx.update(
            """
            INSERT INTO pottery_order (shop_id, id, total_minor, currency)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING
            """,
            tx.tenant().id(),
            id,
            total.getAmountMinorLong(),
            total.getCurrencyUnit().getCode());
    if (inserted == 0 && !total(locked(tx, id)).equals(total)) {
      reprice(tx, id, total);
      Payments.stopAll(tx, id);
    }
    return id;
  }

  /** Changes the total and leaves the attempts open. */
  public static void reprice(Transaction tx, UUID id, Money total) {
    tx.updateOne(
        "UPDATE pottery_order SET total_minor = $3, currency = $4 WHERE shop_id = $1 AND id = $2",
        tx.tenant().id(),
        id,
        total.getAmountMinorLong(),
        total.getCurrencyUnit().getCode());
  }

  /** Cancels an order: its attempts end and all money is refunded. */
  public static void cancel(Transaction tx, UUID id) {
    CurrencyUnit currency = total(locked(tx, id)).getCurrencyUnit();
    tx.updateOne(
        "UPDATE pottery_order SET cancelled = true WHERE shop_id = $1 AND id = $2",
        tx.tenant().id(),
        id);
    Payments.stopAll(tx, id);
    Payments.refundAllBut(tx, id, Money.zero(currency), Refund.Reason.CANCELLED_BY_SHOP);
  }

  @Override
  public AmountDue lock(Transaction tx, UUID order) {
    Row row = locked(tx, order);
    Money total = total(row);
    Money left = total.minusMinor(row.getLong("received_minor"));
    return row.getBoolean("cancelled") || !left.isPositive()
        ? new AmountDue.Nothing()
        : new AmountDue.Payable(left);
  }

  private static Row locked(Transaction tx, UUID order) {
    return tx.oneRow(
        "SELECT * FROM pottery_order WHERE shop_id = $1 AND id = $2 FOR UPDATE",
        tx.tenant().id(),
        order);
  }

  private static Money total(Row row) {
    return Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("total_minor"));
  }

  @Override
  public void settled(Transaction tx, Settlement.Change change) {
    UUID order = change.attempt().request().order();
    switch (change) {
      case Settlement.Paid paid -> {
        receive(tx, order, paid.received());
        announce(tx, "OrderPaid", order);
      }
      case Settlement.Mismatch mismatch -> {
        // Money in another currency does not count.
        if (mismatch.received().isSameCurrency(mismatch.due())) {
          receive(tx, order, mismatch.received());
        }
        announce(tx, "OrderHeld", order);
      }
      case Settlement.Surplus surplus -> announce(tx, "SurplusReceived", order);
      case Settlement.Failed failed -> announce(tx, "PaymentFailed", order);
    }
  }

  private static void receive(Transaction tx, UUID order, Money money) {
    tx.updateOne(
        """
        UPDATE pottery_order
        SET received_minor = received_minor + $3
        WHERE shop_id = $1
          AND id = $2
        """,
        tx.tenant().id(),
        order,
        money.getAmountMinorLong());
  }

  private static void announce(Transaction tx, String kind, UUID order) {
    Events.announce(tx, new EventKind(kind), order.toString());
  }

  @Override
  public void refunded(Transaction tx, UUID order, Refund refund) {
    announce(tx, "OrderRefunded", order);
  }
}
