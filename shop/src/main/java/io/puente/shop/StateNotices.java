package io.puente.shop;

import io.puente.platform.database.Transaction;

/**
 * Who must hear of what an operator has done to a shop. What is written belongs to the transaction
 * that does it.
 */
public interface StateNotices {

  /**
   * The shop was taken off the line.
   *
   * @param reason the operator's words
   */
  void suspended(Transaction tx, Shop shop, String reason);

  /** The shop is back in the state that it was suspended in. */
  void resumed(Transaction tx, Shop shop);

  void closed(Transaction tx, Shop shop);
}
