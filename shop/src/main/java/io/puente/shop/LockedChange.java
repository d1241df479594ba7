package io.puente.shop;

import io.puente.platform.database.Transaction;

/** A change of a shop whose row is locked. */
@FunctionalInterface
interface LockedChange {

  /**
   * Makes the change if nothing stands against it.
   *
   * @param now what is stored of the shop
   */
  ChangeResult make(Transaction tx, Shop now);
}
