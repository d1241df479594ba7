package io.puente.payments.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayDigitsTest {

  @ParameterizedTest
  @CsvSource({"USD, 2", "COP, 0", "CLP, 0", "UGX, 0", "MGA, 0", "KWD, 3", "HUF, 0", "PEN, 2"})
  void peopleMayReadFewerDecimalsThanIsoHas(String currency, int digits) {
    assertThat(DisplayDigits.of(CurrencyUnit.of(currency))).isEqualTo(digits);
  }
}
