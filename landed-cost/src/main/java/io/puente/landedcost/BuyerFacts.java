package io.puente.landedcost;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the buyer as an importer. The allowance already used and the parcels already
 * received this calendar year may be unknown ({@code null}); where a law counts them, the quote
 * then says that they are missing.
 */
public record BuyerFacts(
    boolean personalUse, @Nullable BigMoney allowanceUsed, @Nullable Integer parcelsThisYear) {

  /**
   * Takes an amount and a count that can be true.
   *
   * @throws InvalidFact if one of them is below zero or beyond what anybody could import
   */
  public BuyerFacts {
    if (allowanceUsed != null) {
      Limits.allowanceUsed(allowanceUsed.getAmount());
    }
    if (parcelsThisYear != null) {
      Limits.parcelsThisYear(parcelsThisYear);
    }
  }

  /** A private person who buys for personal use, of whom nothing else is known. */
  public static BuyerFacts person() {
    return new BuyerFacts(true, null, null);
  }
}
