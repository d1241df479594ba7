package io.puente.payments;

import org.joda.money.Money;

/**
 * One line of what the buyer saw before paying; the payment page shows the same.
 *
 * @param label in the buyer's language, such as "Taza de talavera"
 * @param quantity how many the label names, at least one
 * @param amount for all of them together, not for one
 */
public record PaymentLine(Kind kind, String label, int quantity, Money amount) {

  /** What the line is for. */
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
