package io.puente.payments;

import io.puente.payments.money.AmountProblem;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * What is asked of the buyer for one order.
 *
 * @param order the order's id, unique within its shop
 * @param number the order's number for people, such as PT-2026-000123
 * @param provider the {@linkplain PaymentProvider#name name} of the way to pay
 * @param total what is to be charged, exactly
 * @param lines what the total is made of, in the order to be shown
 * @param language of the payment page
 * @param email where the buyer is written to, if known
 * @param paid where the buyer's browser goes after paying
 * @param cancelled where it goes if the buyer turns back
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

  /** Why this cannot be asked for: a line that may not be, or lines that do not add up. */
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
