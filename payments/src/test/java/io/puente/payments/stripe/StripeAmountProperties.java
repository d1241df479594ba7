package io.puente.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Properties of every amount that Stripe can charge. */
class StripeAmountProperties {

  @Property
  void anAmountAtStripeIsTheSameMoney(
      @ForAll("currencies") CurrencyUnit currency,
      @ForAll @LongRange(min = 1, max = 99_999_999) long minor) {
    Money money = Money.ofMinor(currency, minor);
    if (StripeAmount.problemWith(money).isEmpty()) {
      StripeAmount amount = StripeAmount.of(money);

      assertThat(amount.toMoney()).isEqualTo(money);
      assertThat(amount.units() % StripeCurrencyRule.of(currency).multiple()).isZero();
      assertThat(amount.units()).isBetween(1L, 99_999_999L);
    }
  }

  @Provide
  Arbitrary<CurrencyUnit> currencies() {
    return Arbitraries.of(
            "USD", "MXN", "BRL", "COP", "CLP", "PYG", "JPY", "PEN", "UGX", "ISK", "KWD", "MGA")
        .map(CurrencyUnit::of);
  }
}
