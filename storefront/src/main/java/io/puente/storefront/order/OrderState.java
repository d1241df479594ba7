package io.puente.storefront.order;

import java.time.Instant;

/** Where an order stands; each state holds only what is true of it. */
public sealed interface OrderState {

  /** Stock is kept for it until then. */
  record AwaitingPayment(Instant until) implements OrderState {}

  /** The money is there; the owner can send the goods. */
  record Paid(Instant at) implements OrderState {}

  /** The goods are on their way. */
  record Posted(Instant paidAt, Instant at) implements OrderState {}

  /** The buyer has the goods. */
  record Delivered(Instant paidAt, Instant at) implements OrderState {}

  /** Nobody paid in time; the stock was let go. */
  record Expired() implements OrderState {}

  /** Money came that does not fit the order, or too late; a person must look at it. */
  record Held(String reason) implements OrderState {}

  /** Whether the shop has been paid and owes the goods, or has delivered them. */
  default boolean isPaid() {
    return switch (this) {
      case Paid paid -> true;
      case Posted posted -> true;
      case Delivered delivered -> true;
      case AwaitingPayment awaiting -> false;
      case Expired expired -> false;
      case Held held -> false;
    };
  }

  /** The word for it in rows, addresses and message keys. */
  default String word() {
    return switch (this) {
      case AwaitingPayment awaiting -> "awaiting_payment";
      case Paid paid -> "paid";
      case Posted posted -> "posted";
      case Delivered delivered -> "delivered";
      case Expired expired -> "expired";
      case Held held -> "held";
    };
  }
}
