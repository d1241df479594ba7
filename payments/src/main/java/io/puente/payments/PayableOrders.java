package io.puente.payments;

import io.puente.platform.database.Transaction;
import java.util.UUID;

/**
 * The orders that payments are for, as their owner keeps them. All calls are made inside the
 * transaction that changes the payment, so that order and payment change together or not at all.
 */
public interface PayableOrders {

  /**
   * Locks an order until the transaction ends. Whoever changes an order or its payments locks the
   * order first and the attempts after it, so that no two transactions wait for each other.
   */
  AmountDue lock(Transaction tx, UUID order);

  /** Changes the order after its payment changed. The order is locked. */
  void settled(Transaction tx, Settlement.Change change);

  /** A refund has reached the buyer or is on its way. The order is not locked yet. */
  void refunded(Transaction tx, UUID order, Refund refund);
}
