package io.puente.orders;

import io.puente.payments.AmountDue;
import io.puente.payments.Payments;
import io.puente.payments.Refund;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import io.puente.platform.secrets.ServerKey;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What can be done with held orders. An order is resumed once money and goods are right, or it is
 * cancelled: its money goes back and its stock is released. An order that nobody decides on in time
 * is resumed if possible, else cancelled, so that no order reserves its stock for ever.
 */
public final class HeldOrders {

  /** The outcome of resuming a held order. */
  public sealed interface Resumption {

    /** The order is paid with its total and can be shipped. */
    record Resumed() implements Resumption {}

    /** The buyer has to pay this first. */
    record StillDue(Money amount) implements Resumption {}

    /** Money of the order went back to the buyer, so that it can only be cancelled. */
    record Refunded() implements Resumption {}

    /** The goods are not there. */
    record SoldOut() implements Resumption {}

    /** The order is not held, or not any more. */
    record NotHeld() implements Resumption {}
  }

  private final Database database;
  private final OrderReadSql rows;
  private final OrderSettlement settlement;
  private final OrderEmails emails;
  private final Clock clock;

  public HeldOrders(
      Database database,
      ServerKey serverKey,
      OrderSettlement settlement,
      OrderEmails emails,
      Clock clock) {
    this.database = database;
    rows = new OrderReadSql(serverKey);
    this.settlement = settlement;
    this.emails = emails;
    this.clock = clock;
  }

  /** Whether the pieces of a held order are reserved for it or could be now. Nothing is locked. */
  public boolean hasItsPieces(Tenant shop, Order order) {
    return database.reading(
        shop,
        tx -> StockSql.isReserved(tx, order.id()) || StockSql.couldReserve(tx, order.lines()));
  }

  /** Goes on with a held order. Money beyond its total goes back to the buyer. */
  public Resumption resume(Tenant shop, String number, Actor actor) {
    return database.inTenant(
        shop,
        tx -> {
          Optional<Order> order = lock(tx, number);
          Resumption outcome =
              order.map(found -> resume(tx, found)).orElseGet(Resumption.NotHeld::new);
          if (outcome instanceof Resumption.Resumed) {
            Audit.note(tx, actor, "order-resumed", number, clock.instant());
          }
          return outcome;
        });
  }

  private Optional<Order> lock(Transaction tx, String number) {
    return rows.byNumber(tx, number)
        .flatMap(
            found -> {
              OrderSql.lockCartOf(tx, found.id());
              return rows.lock(tx, found.id());
            });
  }

  private Resumption resume(Transaction tx, Order order) {
    if (!(order.state() instanceof OrderState.Held held)) {
      return new Resumption.NotHeld();
    }
    if (!(held.payment() instanceof PaymentState.Paid paid)) {
      return held.payment().due(order.total()) instanceof AmountDue.Payable(Money amount)
          ? new Resumption.StillDue(amount)
          : new Resumption.Refunded();
    }
    if (!OrderSettlement.isStockSecured(tx, order)) {
      return new Resumption.SoldOut();
    }
    Payments.stopAll(tx, order.id());
    Payments.refundAllBut(tx, order.id(), order.total(), Refund.Reason.EXCESS);
    settlement.sell(tx, order, held.resume(paid.withoutExcess(order.total())));
    return new Resumption.Resumed();
  }

  /** Cancels a held order; false if it is not held, or not any more. */
  public boolean cancel(Tenant shop, String number, Actor actor) {
    return database.inTenant(
        shop,
        tx -> {
          Optional<Order> order = lock(tx, number);
          if (order.isPresent() && order.get().state() instanceof OrderState.Held held) {
            Refund.Reason reason =
                held.reason() == OrderState.HoldReason.SOLD_OUT
                    ? Refund.Reason.SOLD_OUT
                    : Refund.Reason.CANCELLED_BY_SHOP;
            cancel(tx, order.get(), held, OrderState.CancelReason.SHOP, reason);
            Audit.note(tx, actor, "order-cancelled", number, clock.instant());
            return true;
          }
          return false;
        });
  }

  private void cancel(
      Transaction tx,
      Order order,
      OrderState.Held held,
      OrderState.CancelReason reason,
      Refund.Reason refundReason) {
    OrderStateSql.move(tx, order.id(), held, held.cancel(reason, clock.instant()));
    OrderSettlement.giveAllBack(tx, order, refundReason);
    if (StockSql.release(tx, order.id())) {
      Events.announce(tx, Orders.STOCK_CHANGED, order.id().toString());
    }
    emails.cancelled(tx, order);
    Events.announce(tx, Orders.CANCELLED, order.number());
  }

  /** The time to decide is over. Does nothing if somebody has decided. */
  public void decide(Tenant shop, OrderSettlement.HoldDeadline deadline) {
    database.inTenant(
        shop,
        tx -> {
          settlement.lock(tx, deadline.order());
          Order order = rows.lock(tx, deadline.order()).orElseThrow();
          if (order.state() instanceof OrderState.Held held
              && held.since().equals(deadline.since())
              && !(resume(tx, order) instanceof Resumption.Resumed)) {
            cancel(tx, order, held, OrderState.CancelReason.UNDECIDED, Refund.Reason.UNDECIDED);
          }
          return deadline;
        });
  }
}
