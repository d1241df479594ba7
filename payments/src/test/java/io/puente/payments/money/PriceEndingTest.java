package io.puente.payments.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceEndingTest {

  @ParameterizedTest
  @CsvSource({
    ".99, USD 19.60, USD 19.99",
    ".99, USD 20.20, USD 19.99",
    ".99, USD 20.4900001, USD 20.99",
    ".99, USD 0.10, USD 0.99",
    ".00, MXN 862.40, MXN 862.00",
    "',90', BRL 54.13, BRL 53.90",
    "',90', BRL 54.41, BRL 54.90",
    ".900, COP 45321.77, COP 44900.00",
    ".900, COP 45401.00, COP 45900.00",
    ".990, CLP 12495, CLP 12990",
    "'', CLP 12495.5, CLP 12496",
    "'', COP 45321.77, COP 45322.00",
    "'', USD 19.604, USD 19.60"
  })
  void endsAPriceAsTheShopDoes(String ending, String price, String ended) {
    assertThat(PriceEnding.parse(ending).applyTo(BigMoney.parse(price)))
        .isEqualTo(Money.parse(ended));
  }

  @Test
  void leavesAGiftAGift() {
    assertThat(PriceEnding.parse(".99").applyTo(BigMoney.parse("USD 0")))
        .isEqualTo(Money.parse("USD 0.00"));
  }

  @Test
  void showsNoCentavosWherePeopleSeeNone() {
    assertThatThrownBy(() -> PriceEnding.parse(".99").applyTo(BigMoney.parse("COP 45900")))
        .hasMessageContaining("COP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", ".9", ".9900", "x.99", ".9x"})
  void refusesWhatIsNoEnding(String setting) {
    assertThatThrownBy(() -> PriceEnding.parse(setting)).hasMessageContaining(setting);
  }
}
