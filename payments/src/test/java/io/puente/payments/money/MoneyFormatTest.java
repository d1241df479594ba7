package io.puente.payments.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyFormatTest {

  /**
   * The table holds 1,234,567.50 as CLDR writes it for each reader; whole where people see none.
   */
  @ParameterizedTest(name = "{1} for a reader of {0}")
  @CsvFileSource(resources = "formats.csv", numLinesToSkip = 1)
  void writesMoneyAsItsReadersDo(String locale, String currency, String owed, String owing) {
    Money money = amount(CurrencyUnit.of(currency));
    MoneyFormat format = MoneyFormat.of(Locale.forLanguageTag(locale));

    assertThat(format.format(money)).isEqualTo(owed);
    assertThat(format.format(money.negated())).isEqualTo(owing);
  }

  @ParameterizedTest
  @CsvSource({"COP 45900.00, es-CO, '$ 45.900'", "USD 12.34, es-CL, 'US$12,34'"})
  void setsTheDigitsThatTheLibraryWouldTakeFromTheLocale(
      String money, String locale, String expected) {
    assertThat(MoneyFormat.of(Locale.forLanguageTag(locale)).format(Money.parse(money)))
        .isEqualTo(expected.replace(' ', '\u00a0'));
  }

  /** Defect: the rows $ 12.345 and $ 8.900 stood above the total $ 21.246. */
  @ParameterizedTest
  @CsvSource({
    "COP 12345.49, es-CO, '$ 12.345,49'",
    "COP 0.50, es-CO, '$ 0,50'",
    "HUF 1234.10, en-US, 'HUF 1,234.10'",
    "KWD 1.25, en-US, 'KWD 1.250'"
  })
  void hidesNoPartOfAnAmount(String money, String locale, String expected) {
    assertThat(MoneyFormat.of(Locale.forLanguageTag(locale)).format(Money.parse(money)))
        .isEqualTo(expected.replace(' ', '\u00a0'));
  }

  @Test
  void roundsTheBaseOfADutyToWhatPeopleRead() {
    assertThat(
            MoneyFormat.of(Locale.of("es", "CO")).formatRounded(BigMoney.parse("COP 12345.4931")))
        .isEqualTo("$\u00a012.345");
  }

  @Test
  void serves200ReadersAtOnce() {
    List<String> texts =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> MoneyFormat.of(Locale.US).format(Money.parse("USD 1234.50")))
            .distinct()
            .toList();

    assertThat(texts).containsExactly("$1,234.50");
  }

  private static Money amount(CurrencyUnit currency) {
    boolean whole = CurrencyDigits.of(currency).shown() == 0;
    return Money.parse(currency + (whole ? " 1234568" : " 1234567.50"));
  }
}
