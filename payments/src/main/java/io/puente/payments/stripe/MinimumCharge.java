package io.puente.payments.stripe;

import io.puente.payments.money.AmountProblem;
import io.puente.payments.rate.ExchangeRate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The smallest amount that Stripe charges. It depends on the currency in which Stripe pays the
 * account, not on the currency of the charge. If the minimum or the rate is not known, Stripe
 * decides.
 *
 * @param rates the latest exchange rate from one currency to another
 */
public record MinimumCharge(BiFunction<CurrencyUnit, CurrencyUnit, Optional<ExchangeRate>> rates) {

  Optional<AmountProblem> problemWith(Money total, CurrencyUnit settlement) {
    return StripeCurrencyRule.of(settlement)
        .minimumCharge()
        .flatMap(
            minimum ->
                rates
                    .apply(total.getCurrencyUnit(), settlement)
                    .map(rate -> rate.convert(total.toBigMoney()))
                    .filter(worth -> worth.isLessThan(minimum))
                    .map(worth -> new AmountProblem.BelowMinimum(total, minimum)));
  }
}
