package io.puente.landedcost;

/** Whether a measure concerns goods: yes, no for a reason, or not to be told without a fact. */
sealed interface Fit {

  Fit YES = new Yes();

  record Yes() implements Fit {}

  record No(Reason reason) implements Fit {}

  record Unknown(MissingFact.Kind fact) implements Fit {}
}
