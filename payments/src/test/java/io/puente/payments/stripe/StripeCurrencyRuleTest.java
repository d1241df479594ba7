package io.puente.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeCurrencyRuleTest {

  @ParameterizedTest
  @CsvSource({
    "USD, 2, 2",
    "COP, 2, 2",
    "CLP, 0, 0",
    "UGX, 0, 2",
    "MGA, 2, 0",
    "KWD, 3, 3",
    "HUF, 2, 2",
    "PEN, 2, 2"
  })
  void stripeAndIsoMayHaveDifferentDecimals(String code, int iso, int stripe) {
    CurrencyUnit currency = CurrencyUnit.of(code);

    assertThat(currency.getDecimalPlaces()).isEqualTo(iso);
    assertThat(StripeCurrencyRule.of(currency).decimals()).isEqualTo(stripe);
  }

  @Test
  void knowsTheMinimumChargeOfASettlementCurrency() {
    assertThat(StripeCurrencyRule.of(CurrencyUnit.of("MXN")).minimumCharge())
        .contains(Money.parse("MXN 10.00"));
    assertThat(StripeCurrencyRule.of(CurrencyUnit.of("COP")).minimumCharge()).isEmpty();
  }
}
