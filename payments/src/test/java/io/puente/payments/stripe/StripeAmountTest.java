package io.puente.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.payments.money.AmountProblem;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountTest {

  @ParameterizedTest
  @CsvSource({
    "USD 19.99, 1999",
    "MXN 862.40, 86240",
    "CLP 19990, 19990",
    "PYG 145000, 145000",
    "JPY 500, 500",
    "COP 45900.00, 4590000",
    "UGX 5000, 500000",
    "ISK 1200, 120000",
    "KWD 1.250, 1250"
  })
  void convertsToTheUnitsOfStripe(String money, long units) {
    assertThat(StripeAmount.of(Money.parse(money)).units()).isEqualTo(units);
    assertThat(StripeAmount.of(Money.parse(money)).toMoney()).isEqualTo(Money.parse(money));
  }

  @Test
  void doesNotRoundTheThirdDecimalOfADinar() {
    Money dinars = Money.parse("KWD 1.255");

    assertThat(StripeAmount.problemWith(dinars))
        .contains(new AmountProblem.TooManyDecimals(dinars));
    assertThatThrownBy(() -> StripeAmount.of(dinars))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("KWD 1.255");
  }

  @ParameterizedTest
  @CsvSource({
    "USD 999999.99, USD 1000000.00",
    "CLP 99999999, CLP 100000000",
    "UGX 999999, UGX 1000000",
    "KWD 99999.990, KWD 100000.000"
  })
  void acceptsEightDigitsAndNoMore(String maximum, String more) {
    assertThat(StripeAmount.problemWith(Money.parse(maximum))).isEmpty();
    assertThat(StripeAmount.problemWith(Money.parse(more)))
        .contains(new AmountProblem.TooLarge(Money.parse(more), Money.parse(maximum)));
  }

  @Test
  void refusesZeroAndNegativeAmounts() {
    for (Money none : new Money[] {Money.parse("USD 0.00"), Money.parse("USD -5.00")}) {
      assertThat(StripeAmount.problemWith(none)).contains(new AmountProblem.NotPositive(none));
    }
  }
}
