package io.puente.landedcost.law;

import io.puente.landedcost.ChargeKind;
import io.puente.landedcost.amount.Rate;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a measure does to the goods it concerns. */
public sealed interface Effect {

  /**
   * Charges an amount.
   *
   * @param base what the rate is applied to
   * @param byLine whether the measure charges each line separately or the whole consignment
   * @param replaces the measures that this one replaces where it applies
   * @param collectedAtSale whether the seller must collect it at the sale, whatever the incoterm
   */
  record Levy(
      ChargeKind kind,
      Rate rate,
      Base base,
      boolean byLine,
      Set<String> replaces,
      boolean collectedAtSale)
      implements Effect {}

  /** Exempts from other measures. */
  record Exemption(Set<String> exempts) implements Effect {}

  /** No carrier accepts such parcels. */
  record Suspension() implements Effect {}

  /** Such goods may not be imported. */
  record Prohibition() implements Effect {}

  /** Informs, without an amount. */
  record Note() implements Effect {}

  /**
   * The value a rate is applied to.
   *
   * @param charges kinds of charges, or ids of measures, whose amounts are added to the base
   * @param above the amount that stays free, in the currency of the law; only the excess is charged
   */
  record Base(Parts parts, Set<String> charges, @Nullable BigDecimal above) {}

  /** The parts of the customs value that are counted. */
  record Parts(boolean goods, boolean shipping, boolean insurance) {

    /** The names of the parts in the data files. */
    public static final Set<String> NAMES = Set.of("goods", "shipping", "insurance");

    public static Parts of(Collection<String> names) {
      return new Parts(
          names.contains("goods"), names.contains("shipping"), names.contains("insurance"));
    }
  }
}
