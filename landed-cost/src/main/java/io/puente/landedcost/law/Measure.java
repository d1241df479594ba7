package io.puente.landedcost.law;

import io.puente.landedcost.Provision;
import io.puente.landedcost.amount.Rate;
import java.util.List;
import java.util.Set;

/**
 * One dated rule of a destination: its text and source, whom it concerns and what it does.
 *
 * @param answers the questions of the destination (such as {@code duty}) that the measure answers.
 *     Each line must have exactly one answer to each question, or the quote is incomplete. A
 *     measure that replaces or exempts from another answers instead of it.
 * @param chapter99 the first digits of the headings of chapter 99 of the tariff that the measure
 *     takes into account
 */
public record Measure(
    Provision provision, Scope scope, Effect effect, Set<String> answers, List<String> chapter99) {

  public String id() {
    return provision.id();
  }

  /** The regions of the destination with different rates. */
  public Set<String> regions() {
    return effect instanceof Effect.Levy levy ? levy.rate().regions() : Set.of();
  }

  public boolean takesSpecialColumn() {
    return effect instanceof Effect.Levy levy
        && levy.rate() instanceof Rate.OfTariff ofTariff
        && ofTariff.column() == Rate.Column.SPECIAL;
  }
}
