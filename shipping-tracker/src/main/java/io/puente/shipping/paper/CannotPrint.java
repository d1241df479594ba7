package io.puente.shipping.paper;

/** Leaves a half-drawn page; becomes the outcome it carries in {@link Papers}. */
final class CannotPrint extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Paper outcome;

  CannotPrint(Paper outcome) {
    super(outcome.toString(), null, false, false);
    this.outcome = outcome;
  }

  Paper outcome() {
    return outcome;
  }
}
