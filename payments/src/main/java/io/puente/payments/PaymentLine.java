package io.puente.payments;

import org.joda.money.Money;

/**
 * One line of the summary that the buyer saw before paying; the pay page shows the same line.
 *
 * @param label in the buyer's language, such as "Taza de talavera"
 * @param quantity number of pieces, at least one
 * @param amount for all pieces together
 */
public record PaymentLine(Kind kind, String label, int quantity, Money amount) {

  /** The kind of cost. */
  public enum Kind {
    GOODS,
    SHIPPING,
    DUTY,
    TAX,
    FEE
  }

  public PaymentLine {
    if (label.isBlank()) {
      throw new IllegalArgumentException("A payment line needs a label");
    }
    if (quantity < 1) {
      throw new IllegalArgumentException("A payment line is for at least one: " + label);
    }
  }
}
