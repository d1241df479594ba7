package io.puente.storefront.order;

/** What came of placing an order. */
public sealed interface Placement {

  /** The goods are kept for the buyer until the order is paid or its time is over. */
  record Placed(Order order) implements Placement {}

  /** There are not so many pieces left; nothing was kept. */
  record SoldOut(String title, int left) implements Placement {}
}
