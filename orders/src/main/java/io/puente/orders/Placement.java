package io.puente.orders;

/** The outcome of placing an order. */
public sealed interface Placement {

  /** The goods are reserved for the buyer until the order is paid or its time is over. */
  record Placed(Order order) implements Placement {}

  /** There are not so many pieces left; nothing was reserved. */
  record SoldOut(String title, int left) implements Placement {}

  /** The cart has already become this order, in another tab or by another click. */
  record PlacedBefore(Order order) implements Placement {}

  /** This network, email address or cart has too many orders that nobody paid. */
  record TooManyUnpaid() implements Placement {}

  /**
   * The cart holds less than the terms name: in another tab goods were taken out or paid. Nothing
   * was reserved.
   */
  record CartChanged() implements Placement {}

  /** The cart does not exist any more, and there is no order of it. */
  record NoCart() implements Placement {}
}
