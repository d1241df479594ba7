package io.puente.orders;

import java.time.Instant;

/** How far the goods of an order have come. */
public sealed interface FulfilmentState {

  /** Nothing has left the shop. */
  record None() implements FulfilmentState {

    /**
     * @param all whether the parcel holds all goods of the order
     */
    FulfilmentState ship(Instant at, boolean all) {
      return all ? new Shipped(at) : new Part(at);
    }
  }

  /** The first of several parcels has left. */
  record Part(Instant shippedAt) implements FulfilmentState {

    /**
     * @param all whether all goods have left now
     */
    FulfilmentState ship(boolean all) {
      return all ? new Shipped(shippedAt) : this;
    }

    /**
     * A parcel was entered by mistake.
     *
     * @param others whether there are other parcels
     */
    FulfilmentState withdraw(boolean others) {
      return others ? this : new None();
    }
  }

  /** All goods are with the carrier. */
  record Shipped(Instant at) implements FulfilmentState {

    Delivered deliver(Instant when) {
      return new Delivered(at, when);
    }

    /**
     * A parcel was entered by mistake.
     *
     * @param others whether there are other parcels
     */
    FulfilmentState withdraw(boolean others) {
      return others ? new Part(at) : new None();
    }
  }

  /** The buyer has the goods. */
  record Delivered(Instant shippedAt, Instant at) implements FulfilmentState {

    /** The report of the delivery was taken back. */
    Shipped undeliver() {
      return new Shipped(shippedAt);
    }
  }

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
