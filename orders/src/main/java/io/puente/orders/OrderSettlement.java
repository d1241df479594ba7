package io.puente.orders;

import io.puente.payments.AmountDue;
import io.puente.payments.PayableOrders;
import io.puente.payments.Payments;
import io.puente.payments.Refund;
import io.puente.payments.Settlement;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.puente.platform.secrets.ServerKey;
import io.puente.shop.ShopStates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.joda.money.Money;

/**
 * What money does to orders. Money is compared with the order as it is under its lock, never with
 * what an attempt has asked for: an order is sold for its own total or held for a decision.
 */
public final class OrderSettlement implements PayableOrders {

  /** The time to decide on a held order is over. */
  public static final Job<HoldDeadline> HOLD_DEADLINE =
      new Job<>("order.hold-deadline", HoldDeadline.class);

  /** Which order, and which of its holds. */
  public record HoldDeadline(UUID order, Instant since) {}

  /** How long a held order waits for a decision, with its stock reserved. */
  private static final Duration TIME_TO_DECIDE = Duration.ofDays(7);

  private final OrderReadSql rows;
  private final OrderEmails emails;
  private final SaleNotices notices;
  private final Clock clock;

  public OrderSettlement(
      ServerKey serverKey, OrderEmails emails, SaleNotices notices, Clock clock) {
    rows = new OrderReadSql(serverKey);
    this.emails = emails;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public AmountDue lock(Transaction tx, UUID id) {
    OrderSql.lockCartOf(tx, id);
    AmountDue due = order(tx, id).due();
    if (due instanceof AmountDue.Payable(Money amount) && ShopStates.locked(tx).isOffTheLine()) {
      return new AmountDue.Lapsed(amount);
    }
    // The buyer ordered again when the time to pay was over, and has paid that order.
    return due instanceof AmountDue.Lapsed && rows.hasCartBeenPaid(tx, id)
        ? new AmountDue.Nothing()
        : due;
  }

  private Order order(Transaction tx, UUID id) {
    return rows.lock(tx, id).orElseThrow();
  }

  @Override
  public void settled(Transaction tx, Settlement.Change change) {
    Order order = order(tx, change.attempt().request().order());
    switch (change) {
      case Settlement.Paid paid -> complete(tx, order, paid.received());
      case Settlement.Mismatch other -> mismatch(tx, order, other.received());
      // Another attempt can pay the order until its time is over.
      case Settlement.Failed failed -> {}
      // The money goes back and the order stays as it is.
      case Settlement.Surplus surplus -> {}
    }
  }

  /** The amount due has come. */
  private void complete(Transaction tx, Order order, Money received) {
    if (order.state() instanceof OrderState.Cancelled) {
      cancelLaterOrder(tx, order);
    }
    PaymentState.Paid paid =
        switch (order.state().payment()) {
          case PaymentState.Awaiting awaiting -> awaiting.receiveAll(received, clock.instant());
          case PaymentState.Part part -> part.receiveAll(received, clock.instant());
          case PaymentState.Paid _, PaymentState.PartRefunded _, PaymentState.Refunded _ ->
              throw new IllegalStateException("nothing was due for order " + order.number());
        };
    if (!isStockSecured(tx, order)) {
      hold(tx, order, OrderState.HoldReason.SOLD_OUT, paid);
      return;
    }
    switch (order.state()) {
      case OrderState.Open open -> sell(tx, order, new OrderState.Open(paid, open.fulfilment()));
      case OrderState.Held held -> {
        Payments.refundAllBut(tx, order.id(), order.total(), Refund.Reason.EXCESS);
        sell(tx, order, held.resume(paid));
      }
      case OrderState.Cancelled late -> sell(tx, order, late.reopen(paid));
    }
  }

  /**
   * An order that was paid late after all takes the place of the one that its cart became since.
   */
  private void cancelLaterOrder(Transaction tx, Order paidLate) {
    rows.lockAwaitingOfSameCart(tx, paidLate.id())
        .ifPresent(
            later -> {
              if (later.state() instanceof OrderState.Open open) {
                OrderStateSql.move(tx, later.id(), open, open.expire(clock.instant()));
                Payments.stopAll(tx, later.id());
                StockSql.release(tx, later.id());
              }
            });
  }

  /** Whether the goods are reserved for the order, as before or now. */
  static boolean isStockSecured(Transaction tx, Order order) {
    if (StockSql.isReserved(tx, order.id())) {
      return true;
    }
    if (!StockSql.isAvailable(tx, order.lines())) {
      return false;
    }
    switch (StockSql.reserve(tx, order.id(), order.lines())) {
      case StockSql.Outcome.Changed(boolean visible) -> {
        if (visible) {
          Events.announce(tx, Orders.STOCK_CHANGED, order.id().toString());
        }
      }
      case StockSql.Outcome.Shortage none -> throw new IllegalStateException("locked: " + none);
    }
    return true;
  }

  /** The goods of an order that is paid and open now are the buyer's. */
  void sell(Transaction tx, Order order, OrderState.Open state) {
    OrderStateSql.move(tx, order.id(), order.state(), state);
    StockSql.sell(tx, order.id());
    OrderSql.takeOutOfCart(tx, order);
    emails.paid(tx, order);
    notices.sold(tx, order);
    Events.announce(tx, Orders.PAID, order.number());
  }

  /** Money came that is not what was due; in another currency it does not count at all. */
  private void mismatch(Transaction tx, Order order, Money received) {
    hold(
        tx,
        order,
        OrderState.HoldReason.PAYMENT_MISMATCH,
        received.isSameCurrency(order.total())
            ? counted(order, received)
            : order.state().payment());
  }

  private PaymentState counted(Order order, Money received) {
    return switch (order.state().payment()) {
      case PaymentState.Awaiting awaiting ->
          received.isLessThan(order.total())
              ? awaiting.receivePart(received)
              : awaiting.receiveAll(received, clock.instant());
      case PaymentState.Part part ->
          part.kept().plus(received).isLessThan(order.total())
              ? part.receivePart(received)
              : part.receiveAll(received, clock.instant());
      case PaymentState.Paid _, PaymentState.PartRefunded _, PaymentState.Refunded _ ->
          throw new IllegalStateException("nothing was due for order " + order.number());
    };
  }

  private void hold(
      Transaction tx, Order order, OrderState.HoldReason reason, PaymentState payment) {
    // As exactly as the database keeps it: the deadline's job names the hold by its moment.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant until = now.plus(TIME_TO_DECIDE);
    OrderState held =
        switch (order.state()) {
          case OrderState.Open open -> open.hold(reason, payment, now, until);
          case OrderState.Cancelled late -> late.hold(reason, payment, now, until);
          case OrderState.Held before ->
              reason == before.reason()
                  ? before.with(payment)
                  : new OrderState.Held(
                      reason, before.since(), before.until(), payment, before.fulfilment());
        };
    OrderStateSql.move(tx, order.id(), order.state(), held);
    OrderSql.takeOutOfCart(tx, order);
    if (!(order.state() instanceof OrderState.Held)) {
      Jobs.enqueue(
          tx,
          HOLD_DEADLINE,
          order.id() + "@" + now.toEpochMilli(),
          new HoldDeadline(order.id(), now),
          until);
      emails.held(tx, order);
      notices.held(tx, order);
      Events.announce(tx, Orders.HELD, order.number());
    }
  }

  @Override
  public void refunded(Transaction tx, UUID id, Refund refund) {
    if (!refund.reason().reducesPayment()) {
      return;
    }
    Order order = order(tx, id);
    if (!refund.amount().isSameCurrency(order.total())) {
      return;
    }
    PaymentState after =
        switch (order.state().payment()) {
          case PaymentState.Paid paid -> paid.refund(refund.amount());
          case PaymentState.PartRefunded part -> part.refund(refund.amount());
          case PaymentState.Part part -> part.refund(refund.amount());
          case PaymentState.Awaiting _, PaymentState.Refunded _ ->
              throw new IllegalStateException("no money to give back of order " + order.number());
        };
    OrderState state =
        switch (order.state()) {
          case OrderState.Open open -> new OrderState.Open(after, open.fulfilment());
          case OrderState.Held held -> held.with(after);
          case OrderState.Cancelled cancelled -> cancelled.with(after);
        };
    OrderStateSql.move(tx, id, order.state(), state);
  }

  /** Gives all money of an order back, whatever it was for. */
  static void giveAllBack(Transaction tx, Order order, Refund.Reason reason) {
    Payments.stopAll(tx, order.id());
    Payments.refundAllBut(tx, order.id(), Money.zero(order.currency()), reason);
  }
}
