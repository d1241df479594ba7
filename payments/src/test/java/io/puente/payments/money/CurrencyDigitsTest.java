package io.puente.payments.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyDigitsTest {

  @ParameterizedTest
  @CsvSource({
    "USD, 2, 2", "COP, 0, 0", "CLP, 0, 0", "PYG, 0, 0", "UGX, 0, 0", "MGA, 0, 0", "KWD, 3, 2",
    "HUF, 0, 0", "IQD, 0, 0", "PEN, 2, 2", "CRC, 2, 2", "ARS, 2, 2", "UYU, 2, 2", "DOP, 2, 2"
  })
  void peopleMayReadFewerDecimalsThanIsoHas(String currency, int shown, int charged) {
    assertThat(CurrencyDigits.of(CurrencyUnit.of(currency)))
        .isEqualTo(new CurrencyDigits(shown, charged));
  }

  /** Defect: COP 160,995.50 was asked of the payment where $ 160.996 was shown. */
  @ParameterizedTest
  @CsvSource({
    "COP 12345.49, COP 12345.00",
    "COP 160995.50, COP 160996.00",
    "CLP 9990, CLP 9990",
    "KWD 1.255, KWD 1.260",
    "USD 19.604, USD 19.60",
    "USD 0, USD 0.00"
  })
  void whatIsChargedHasNoPartThatIsNotShown(String calculated, String charged) {
    assertThat(CurrencyDigits.charged(BigMoney.parse(calculated))).isEqualTo(Money.parse(charged));
  }

  @ParameterizedTest
  @CsvSource({"COP 0.20, COP 1.00", "USD 0.0004, USD 0.01", "CLP 0.1, CLP 1"})
  void whatCostsSomethingIsNeverFree(String calculated, String charged) {
    assertThat(CurrencyDigits.charged(BigMoney.parse(calculated))).isEqualTo(Money.parse(charged));
  }
}
