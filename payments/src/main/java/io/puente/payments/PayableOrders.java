package io.puente.payments;

import io.puente.platform.database.Transaction;
import java.util.UUID;

/**
 * The orders that payments pay for. All calls are made inside the transaction that changes the
 * payment, so that order and payment change together or not at all.
 */
public interface PayableOrders {

  /**
   * Locks an order until the transaction ends. Every transaction locks the order first and its
   * attempts second, so that no two transactions wait for each other.
   */
  AmountDue lock(Transaction tx, UUID order);

  /** Changes the order after its payment changed. The order is locked. */
  void settled(Transaction tx, Settlement.Change change);

  /** Changes the order after a refund was issued. The order is locked. */
  void refunded(Transaction tx, UUID order, Refund refund);
}
