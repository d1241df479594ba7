package io.puente.landedcost;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the buyer as an importer. The franchise already used and the parcels already
 * received this calendar year may be unknown ({@code null}); where a law counts them, the quote
 * then says that they are missing.
 */
public record BuyerFacts(
    boolean personalUse, @Nullable BigMoney franchiseUsed, @Nullable Integer parcelsThisYear) {

  /**
   * Takes an amount and a count that are not below zero.
   *
   * @throws InvalidFact if one of them is, or the amount is beyond what anybody could have bought
   */
  public BuyerFacts {
    if (franchiseUsed != null && franchiseUsed.isNegative()) {
      throw new InvalidFact("franchiseUsed", InvalidFact.Problem.NEGATIVE, franchiseUsed);
    }
    if (franchiseUsed != null) {
      Line.affordable("franchiseUsed", franchiseUsed);
    }
    if (parcelsThisYear != null && parcelsThisYear < 0) {
      throw new InvalidFact("parcelsThisYear", InvalidFact.Problem.NEGATIVE, parcelsThisYear);
    }
  }

  /** A private person who buys for personal use, of whom nothing else is known. */
  public static BuyerFacts person() {
    return new BuyerFacts(true, null, null);
  }
}
