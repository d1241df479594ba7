package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.dashboard.TypedMoney;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices as people of a language and a country type them. */
class TypedMoneyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es-MX | MXN | 350           | MXN 350.00",
        "es-MX | MXN | 12,50         | MXN 12.50",
        "es-MX | MXN | 12.5          | MXN 12.50",
        "es-MX | MXN | $ 1,250.00    | MXN 1250.00",
        "es-MX | MXN | 1,250         | MXN 1250.00",
        "es-MX | MXN | 1 250         | MXN 1250.00",
        "es-MX | MXN | 1250 MXN      | MXN 1250.00",
        "es-MX | MXN | 1.250         | 1250 or 1.25",
        "es-PE | PEN | S/ 1,250.50   | PEN 1250.50",
        "es-MX | MXN | MX$350        | MXN 350.00",
        "es-MX | MXN | 1.234         | 1234 or 1.23",
        "es-AR | ARS | 1.250         | ARS 1250.00",
        "es-AR | ARS | 1.250,50      | ARS 1250.50",
        "es-AR | ARS | 1,250         | 1250 or 1,25",
        "pt-BR | BRL | R$ 399,95     | BRL 399.95",
        "pt-BR | BRL | 10,00,00      | wrong",
        "es-CL | CLP | 12.500        | CLP 12500",
        "es-CL | CLP | 12,500        | CLP 12500",
        "es-CL | CLP | 12,5          | wrong",
        "es-MX | MXN | 12.345678     | wrong",
        "es-MX | MXN | -5            | wrong",
        "es-MX | MXN | ''            | wrong",
        "es-MX | MXN | mucho         | wrong",
        "es-MX | MXN | 1e9           | wrong",
        "es-MX | MXN | 99,999,999    | MXN 99999999.00",
        "es-MX | MXN | 100000000     | more than MXN 99999999.00",
        "es-MX | MXN | \u0661\u0662 | wrong"
      })
  void areReadByTheirLanguageAndCountryAndAskedWhereTwoArePossible(
      String locale, String currency, String typed, String wanted) {
    String read =
        switch (TypedMoney.of(typed, CurrencyUnit.of(currency), Locale.forLanguageTag(locale))) {
          case TypedMoney.Amount(var money) -> money.toString();
          case TypedMoney.Ambiguous(var thousands, var decimals) -> thousands + " or " + decimals;
          case TypedMoney.TooLarge(var most) -> "more than " + most;
          case TypedMoney.Wrong wrong -> "wrong";
        };

    assertThat(read).isEqualTo(wanted);
  }
}
