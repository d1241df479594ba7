package io.puente.landedcost;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the buyer as an importer. The duty-free allowance already used and the parcels
 * already received in this calendar year may be unknown ({@code null}). Where a law counts them,
 * the quote then lists them as missing.
 */
public record BuyerFacts(
    boolean personalUse, @Nullable BigMoney allowanceUsed, @Nullable Integer parcelsThisYear) {

  /**
   * Checks the amount and the count.
   *
   * @throws InvalidFact if one of them is below zero or implausibly large
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
