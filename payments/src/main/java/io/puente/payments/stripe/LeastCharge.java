package io.puente.payments.stripe;

import io.puente.payments.money.AmountProblem;
import io.puente.payments.money.CurrencyDigits;
import io.puente.payments.rate.ExchangeRate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The least that Stripe charges, which follows from the currency an account is paid out in, not
 * from the one charged. Where minimum or rate are not known nothing is said, and Stripe decides.
 *
 * @param rates the newest rate from one currency to another
 */
public record LeastCharge(BiFunction<CurrencyUnit, CurrencyUnit, Optional<ExchangeRate>> rates) {

  Optional<AmountProblem> problemWith(Money total, CurrencyUnit settlement) {
    return CurrencyDigits.of(settlement)
        .settlementMinimum()
        .flatMap(
            minimum ->
                rates
                    .apply(total.getCurrencyUnit(), settlement)
                    .map(rate -> rate.convert(total.toBigMoney()))
                    .filter(worth -> worth.isLessThan(minimum))
                    .map(worth -> new AmountProblem.BelowMinimum(total, minimum)));
  }
}
