package io.puente.landedcost.law;

import io.puente.landedcost.ChargeKind;
import io.puente.landedcost.amount.Rate;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a measure does to the goods it concerns. */
public sealed interface Effect {

  /**
   * Charges an amount.
   *
   * @param base what the rate is applied to
   * @param byLine whether each line is charged by itself, or the consignment as one
   * @param replaces measures that are not charged where this one is
   * @param collectedAtSale whether the law has the seller collect it, whoever pays the rest
   */
  record Levy(
      ChargeKind kind,
      Rate rate,
      Base base,
      boolean byLine,
      Set<String> replaces,
      boolean collectedAtSale)
      implements Effect {}

  /** Lifts other measures. */
  record Exemption(Set<String> exempts) implements Effect {}

  /** Nobody carries such parcels. */
  record Suspension() implements Effect {}

  /** Such goods may not come in. */
  record Prohibition() implements Effect {}

  /** Says something that no amount can. */
  record Note() implements Effect {}

  /**
   * The value a rate is applied to.
   *
   * @param charges kinds of charges, or ids of measures, whose earlier amounts are added
   * @param above the part that stays free, in the currency of the law
   */
  record Base(Parts parts, Set<String> charges, @Nullable BigDecimal above) {}

  /** Which parts of the value of goods on their way are counted. */
  record Parts(boolean goods, boolean shipping, boolean insurance) {}
}
