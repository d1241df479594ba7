package io.puente.orders;

import static io.puente.platform.database.SqlTime.utc;

import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The columns of {@code customer_order} that hold the order's state. */
final class OrderStateSql {

  private OrderStateSql() {}

  /**
   * Moves an order from one state to another.
   *
   * @throws IllegalStateException if the row is not in the state that the order was read in
   */
  static void move(Transaction tx, UUID order, OrderState from, OrderState to) {
    Columns columns = Columns.of(to);
    tx.updateOne(
        """
        UPDATE customer_order
        SET state = $6, payment = $7, fulfilment = $8, pay_until = coalesce($9, pay_until),
            received_minor = $10, refunded_minor = $11, paid_at = $12, shipped_at = $13,
            delivered_at = $14, returned_at = $15, hold_reason = $16, held_at = $17,
            hold_until = $18, cancel_reason = $19, cancelled_at = $20
        WHERE shop_id = $1
          AND id = $2
          AND state = $3
          AND payment = $4
          AND fulfilment = $5
        """,
        tx.tenant().id(),
        order,
        code(from),
        from.payment().code(),
        from.fulfilment().code(),
        code(to),
        to.payment().code(),
        to.fulfilment().code(),
        columns.payUntil,
        columns.received,
        columns.refunded,
        columns.paidAt,
        columns.shippedAt,
        columns.deliveredAt,
        columns.returnedAt,
        columns.holdReason,
        columns.heldAt,
        columns.holdUntil,
        columns.cancelReason,
        columns.cancelledAt);
  }

  private static String code(OrderState state) {
    return switch (state) {
      case OrderState.Open open -> "open";
      case OrderState.Held held -> "held";
      case OrderState.Cancelled cancelled -> "cancelled";
    };
  }

  /** The columns of a state; columns that do not belong to the state are null. */
  private static final class Columns {
    private @Nullable OffsetDateTime payUntil;
    private long received;
    private long refunded;
    private @Nullable OffsetDateTime paidAt;
    private @Nullable OffsetDateTime shippedAt;
    private @Nullable OffsetDateTime deliveredAt;
    private @Nullable OffsetDateTime returnedAt;
    private @Nullable String holdReason;
    private @Nullable OffsetDateTime heldAt;
    private @Nullable OffsetDateTime holdUntil;
    private @Nullable String cancelReason;
    private @Nullable OffsetDateTime cancelledAt;

    static Columns of(OrderState state) {
      Columns columns = new Columns();
      columns.set(state.payment());
      columns.set(state.fulfilment());
      switch (state) {
        case OrderState.Open open -> {}
        case OrderState.Held held -> {
          columns.holdReason = held.reason().name().toLowerCase(Locale.ROOT);
          columns.heldAt = utc(held.since());
          columns.holdUntil = utc(held.until());
        }
        case OrderState.Cancelled cancelled -> {
          columns.cancelReason = cancelled.reason().name().toLowerCase(Locale.ROOT);
          columns.cancelledAt = utc(cancelled.at());
        }
      }
      return columns;
    }

    private void set(PaymentState payment) {
      switch (payment) {
        case PaymentState.Awaiting(Instant until) -> payUntil = utc(until);
        case PaymentState.Part(Money money, Money back) -> {
          received = money.getAmountMinorLong();
          refunded = back.getAmountMinorLong();
        }
        case PaymentState.Paid(Money money, Instant at) -> {
          received = money.getAmountMinorLong();
          paidAt = utc(at);
        }
        case PaymentState.PartRefunded(Money money, Money back, Instant at) -> {
          received = money.getAmountMinorLong();
          refunded = back.getAmountMinorLong();
          paidAt = utc(at);
        }
        case PaymentState.Refunded(Money money) -> {
          received = money.getAmountMinorLong();
          refunded = money.getAmountMinorLong();
        }
      }
    }

    private void set(FulfilmentState fulfilment) {
      switch (fulfilment) {
        case FulfilmentState.None none -> {}
        case FulfilmentState.Part(Instant at) -> shippedAt = utc(at);
        case FulfilmentState.Shipped(Instant at) -> shippedAt = utc(at);
        case FulfilmentState.Delivered(Instant shipped, Instant at) -> {
          shippedAt = utc(shipped);
          deliveredAt = utc(at);
        }
        case FulfilmentState.Returning(Instant at) -> shippedAt = utc(at);
        case FulfilmentState.Returned(Instant shipped, Instant at) -> {
          shippedAt = utc(shipped);
          returnedAt = utc(at);
        }
      }
    }
  }

  static OrderState read(Row row) {
    PaymentState payment = payment(row);
    FulfilmentState fulfilment = fulfilment(row);
    return switch (row.getString("state")) {
      case "open" -> new OrderState.Open(payment, fulfilment);
      case "held" ->
          new OrderState.Held(
              OrderState.HoldReason.valueOf(row.getString("hold_reason").toUpperCase(Locale.ROOT)),
              instant(row, "held_at"),
              instant(row, "hold_until"),
              payment,
              fulfilment);
      case "cancelled" ->
          new OrderState.Cancelled(
              OrderState.CancelReason.valueOf(
                  row.getString("cancel_reason").toUpperCase(Locale.ROOT)),
              instant(row, "cancelled_at"),
              payment,
              fulfilment);
      case String other -> throw new IllegalStateException("an order cannot be " + other);
    };
  }

  private static PaymentState payment(Row row) {
    return switch (row.getString("payment")) {
      case "awaiting" -> new PaymentState.Awaiting(instant(row, "pay_until"));
      case "part" ->
          new PaymentState.Part(money(row, "received_minor"), money(row, "refunded_minor"));
      case "paid" -> new PaymentState.Paid(money(row, "received_minor"), instant(row, "paid_at"));
      case "part_refunded" ->
          new PaymentState.PartRefunded(
              money(row, "received_minor"), money(row, "refunded_minor"), instant(row, "paid_at"));
      case "refunded" -> new PaymentState.Refunded(money(row, "received_minor"));
      case String other -> throw new IllegalStateException("a payment cannot be " + other);
    };
  }

  private static FulfilmentState fulfilment(Row row) {
    return switch (row.getString("fulfilment")) {
      case "none" -> new FulfilmentState.None();
      case "part" -> new FulfilmentState.Part(instant(row, "shipped_at"));
      case "shipped" -> new FulfilmentState.Shipped(instant(row, "shipped_at"));
      case "delivered" ->
          new FulfilmentState.Delivered(instant(row, "shipped_at"), instant(row, "delivered_at"));
      case "returning" -> new FulfilmentState.Returning(instant(row, "shipped_at"));
      case "returned" ->
          new FulfilmentState.Returned(instant(row, "shipped_at"), instant(row, "returned_at"));
      case String other -> throw new IllegalStateException("a fulfilment cannot be " + other);
    };
  }

  private static Money money(Row row, String column) {
    return Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong(column));
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }
}
