package io.puente.orders;

import java.time.Instant;

/** How far the goods of an order have come. */
public sealed interface FulfilmentState {

  /** Nothing has left the shop. */
  record None() implements FulfilmentState {

    Shipped ship(Instant at) {
      return new Shipped(at);
    }
  }

  /** The first of several parcels has left. */
  record Part(Instant shippedAt) implements FulfilmentState {}

  /** All goods are with the carrier. */
  record Shipped(Instant at) implements FulfilmentState {

    Delivered deliver(Instant when) {
      return new Delivered(at, when);
    }
  }

  /** The buyer has the goods. */
  record Delivered(Instant shippedAt, Instant at) implements FulfilmentState {}

  /** The goods are on their way back to the shop. */
  record Returning(Instant shippedAt) implements FulfilmentState {}

  /** The shop has the goods again. */
  record Returned(Instant shippedAt, Instant at) implements FulfilmentState {}

  /** The code in rows and message keys. */
  default String code() {
    return switch (this) {
      case None none -> "none";
      case Part part -> "part";
      case Shipped shipped -> "shipped";
      case Delivered delivered -> "delivered";
      case Returning returning -> "returning";
      case Returned returned -> "returned";
    };
  }
}
