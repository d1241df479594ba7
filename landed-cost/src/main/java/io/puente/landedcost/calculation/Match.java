package io.puente.landedcost.calculation;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Reason;

/** Whether a measure concerns goods: yes, no for a reason, or unknown for want of a fact. */
sealed interface Match {

  Match YES = new Yes();

  record Yes() implements Match {}

  /** The reason is found on first use, because most callers only need the total. */
  record No(Why why) implements Match {}

  record Unknown(MissingFact.Kind fact) implements Match {}

  /** Finds the reason for a line of a consignment. */
  @FunctionalInterface
  interface Why {
    Reason reason(Consignment consignment, GoodsItem item);
  }
}
