package io.puente.payments.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyDigitsTest {

  @ParameterizedTest
  @CsvSource({
    "USD, 2, 2, 2",
    "COP, 2, 2, 0",
    "CLP, 0, 0, 0",
    "UGX, 0, 2, 0",
    "MGA, 2, 0, 0",
    "KWD, 3, 3, 3",
    "HUF, 2, 2, 0",
    "PEN, 2, 2, 2"
  })
  void keepsTheThreeCountsApart(String currency, int iso, int stripe, int shown) {
    CurrencyDigits digits = CurrencyDigits.of(CurrencyUnit.of(currency));

    assertThat(digits.iso()).isEqualTo(iso);
    assertThat(digits.stripe()).isEqualTo(stripe);
    assertThat(digits.shown()).isEqualTo(shown);
  }

  @Test
  void knowsTheLeastChargeOfASettlementCurrency() {
    assertThat(CurrencyDigits.of(CurrencyUnit.of("MXN")).settlementMinimum())
        .contains(Money.parse("MXN 10.00"));
    assertThat(CurrencyDigits.of(CurrencyUnit.of("COP")).settlementMinimum()).isEmpty();
  }
}
