package io.puente.payments;

import io.puente.platform.database.Transaction;

/**
 * The order's part of a settlement, done in the transaction that changes the attempt: both happen
 * or neither. Called once for each {@link Settlement.Paid}, {@link Settlement.Failed}, {@link
 * Settlement.Mismatch} and {@link Settlement.Surplus}, never for what changes nothing.
 */
@FunctionalInterface
public interface SettlementStep {
  void settled(Transaction transaction, Settlement outcome);
}
