package io.puente.orders;

import io.puente.payments.AmountDue;
import java.time.Instant;
import org.joda.money.Money;

/**
 * The state of an order: whether it is open, held for a decision or cancelled, and beside that how
 * far its payment and its fulfilment have come. A transition is a method on the state that allows
 * it.
 */
public sealed interface OrderState {

  PaymentState payment();

  FulfilmentState fulfilment();

  /** The order goes its usual way. */
  record Open(PaymentState payment, FulfilmentState fulfilment) implements OrderState {

    /** A new order, whose stock is reserved until then. */
    static Open awaitingPayment(Instant until) {
      return new Open(new PaymentState.Awaiting(until), new FulfilmentState.None());
    }

    Held hold(HoldReason reason, PaymentState payment, Instant at, Instant until) {
      return new Held(reason, at, until, payment, fulfilment);
    }

    /** Nobody paid in time. */
    Cancelled expire(Instant at) {
      return new Cancelled(CancelReason.UNPAID, at, payment, fulfilment);
    }
  }

  /** Nothing is shipped until somebody has decided; after {@code until} Puente decides. */
  record Held(
      HoldReason reason,
      Instant since,
      Instant until,
      PaymentState payment,
      FulfilmentState fulfilment)
      implements OrderState {

    /** Money has come that does not yet make the order right. */
    Held with(PaymentState payment) {
      return new Held(reason, since, until, payment, fulfilment);
    }

    Open resume(PaymentState.Paid payment) {
      return new Open(payment, fulfilment);
    }

    Cancelled cancel(CancelReason reason, Instant at) {
      return new Cancelled(reason, at, payment, fulfilment);
    }
  }

  /** The order ended without the goods being sold. */
  record Cancelled(
      CancelReason reason, Instant at, PaymentState payment, FulfilmentState fulfilment)
      implements OrderState {

    Cancelled with(PaymentState payment) {
      return new Cancelled(reason, at, payment, fulfilment);
    }

    /** Money came after the time to pay was over, and the goods are still there. */
    Open reopen(PaymentState.Paid payment) {
      return new Open(payment, fulfilment);
    }

    /** Money came after the time to pay was over, and something about it needs a decision. */
    Held hold(HoldReason reason, PaymentState payment, Instant at, Instant until) {
      return new Held(reason, at, until, payment, fulfilment);
    }
  }

  /** Why an order is held. */
  enum HoldReason {
    /** Money came that is not what the order costs. */
    PAYMENT_MISMATCH,
    /** The order was paid when the goods had been sold to somebody else. */
    SOLD_OUT
  }

  /** Why an order was cancelled. */
  enum CancelReason {
    /** Nobody paid in time. */
    UNPAID,
    /** The shop decided so. */
    SHOP,
    /** The order was held and nobody decided in time. */
    UNDECIDED
  }

  /** What the order still costs, of a total. */
  default AmountDue due(Money total) {
    return switch (this) {
      case Open open -> open.payment().due(total);
      case Held held -> held.payment().due(total);
      case Cancelled(CancelReason reason, Instant _, PaymentState.Awaiting _, FulfilmentState _)
          when reason == CancelReason.UNPAID ->
          new AmountDue.Lapsed(total);
      case Cancelled cancelled -> new AmountDue.Nothing();
    };
  }

  /** Whether the shop has been paid and owes the goods, or has sent them. */
  default boolean isPaid() {
    return this instanceof Open open
        && (open.payment() instanceof PaymentState.Paid
            || open.payment() instanceof PaymentState.PartRefunded);
  }

  /** Whether goods can be handed to a carrier. */
  default boolean isToShip() {
    return this instanceof Open(PaymentState.Paid _, FulfilmentState fulfilment)
        && (fulfilment instanceof FulfilmentState.None
            || fulfilment instanceof FulfilmentState.Part);
  }

  /** Whether the buyer is expected to pay the total. */
  default boolean isAwaitingPayment() {
    return this instanceof Open(PaymentState.Awaiting _, FulfilmentState _);
  }

  /** The code that says most about the order, for lists and message keys. */
  default String summary() {
    return switch (this) {
      case Held held -> "held";
      case Cancelled cancelled ->
          cancelled.reason() == CancelReason.UNPAID ? "unpaid" : "cancelled";
      case Open open ->
          open.fulfilment() instanceof FulfilmentState.None
              ? open.payment().code()
              : open.fulfilment() instanceof FulfilmentState.Part
                  ? "part_shipped"
                  : open.fulfilment().code();
    };
  }
}
