package io.puente.orders;

import io.puente.platform.database.Transaction;

/** Who must hear of a sale at once. What is written belongs to the transaction of the sale. */
public interface SaleNotices {

  /** An order was paid and its goods are to be shipped. */
  void sold(Transaction tx, Order order);

  /** Money came for an order, and the shop must decide whether to go on with it. */
  void held(Transaction tx, Order order);
}
