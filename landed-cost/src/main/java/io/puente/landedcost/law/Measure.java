package io.puente.landedcost.law;

import io.puente.landedcost.Provision;
import io.puente.landedcost.amount.Rate;
import java.util.Set;

/**
 * One dated rule of a destination: what it says, whom it concerns and what it does.
 *
 * @param answers the destination's questions (such as {@code duty}) that it answers; each line must
 *     find exactly one answer to each, or the quote is incomplete; what replaces or lifts a measure
 *     answers in its stead
 */
public record Measure(Provision provision, Scope scope, Effect effect, Set<String> answers) {

  public String id() {
    return provision.id();
  }

  /** The regions of the destination that it tells apart. */
  Set<String> regions() {
    return effect instanceof Effect.Levy levy ? levy.rate().regions() : Set.of();
  }

  public boolean takesSpecialColumn() {
    return effect instanceof Effect.Levy levy
        && levy.rate() instanceof Rate.OfTariff ofTariff
        && ofTariff.column() == Rate.Column.SPECIAL;
  }
}
