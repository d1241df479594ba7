package io.puente.landedcost.calculation;

import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Reason;

/** Whether a measure concerns goods: yes, no for a reason, or not to be told without a fact. */
sealed interface Match {

  Match YES = new Yes();

  record Yes() implements Match {}

  /** The reason is only worked out when somebody asks: most quotes are read for their sum. */
  record No(Why why) implements Match {}

  record Unknown(MissingFact.Kind fact) implements Match {}

  /** Tells the reason for a line. */
  @FunctionalInterface
  interface Why {
    Reason reason(GoodsItem item);
  }
}
