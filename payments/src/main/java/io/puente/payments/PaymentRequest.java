package io.puente.payments;

import io.puente.payments.money.AmountProblem;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A request to pay one order.
 *
 * @param order the order's id, unique within its shop
 * @param number the order number that people see, such as PT-2026-000123
 * @param provider the {@linkplain PaymentProvider#name name} of the payment method
 * @param total the exact amount to charge
 * @param lines the parts of the total, in display order
 * @param language of the pay page
 * @param email the buyer's, if known
 * @param paid the page that the buyer's browser opens after paying
 * @param cancelled the page that the browser opens if the buyer leaves the pay page
 */
public record PaymentRequest(
    UUID order,
    String number,
    String provider,
    Money total,
    List<PaymentLine> lines,
    Locale language,
    Optional<String> email,
    URI paid,
    URI cancelled) {

  public PaymentRequest {
    lines = List.copyOf(lines);
  }

  /** Why the request is invalid: a bad line, or lines that do not add up to the total. */
  public Optional<AmountProblem> problem() {
    Money sum = Money.zero(total.getCurrencyUnit());
    for (PaymentLine line : lines) {
      if (line.amount().isNegative() || !line.amount().isSameCurrency(total)) {
        return Optional.of(new AmountProblem.BadLine(line.label(), line.amount()));
      }
      sum = sum.plus(line.amount());
    }
    return sum.isEqual(total)
        ? Optional.empty()
        : Optional.of(new AmountProblem.LinesDoNotAddUp(total, sum));
  }
}
