package io.puente.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalInputTest {

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "12.5, 12.5",
    "'12,5', 12.5",
    "1.250, 1250",
    "'1,250', 1250",
    "0.250, 0.250",
    "'1.250,50', 1250.50",
    "'1,250.50', 1250.50",
    "1.250.000, 1250000",
    "1 250 000, 1250000",
    "'1\u00a0250,5', 1250.5",
    "1\u202f250, 1250",
    "1\u2019250, 1250",
    "\u200b12\ufeff, 12",
    "\uff11\uff12\uff0e\uff15, 12.5"
  })
  void readsAnAmountAsPeopleTypeOrPasteIt(String typed, String meant) {
    assertThat(DecimalInput.parseAmount(typed))
        .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "doce", "1.25.00", "1,2,3", "12 50", "-1", "1e3", "\u0661\u0662", "1.250,5.0"})
  void readsNothingElseAsAnAmount(String typed) {
    assertThat(DecimalInput.parseAmount(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.250, 1250", "1\u00a0250, 1250", "\uff13\uff10\uff10, 300", "'300 ', 300"})
  void readsAWholeNumber(String typed, int meant) {
    assertThat(DecimalInput.parseWhole(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "12.50", "0.250", "12345678", "-3"})
  void readsNothingElseAsAWholeNumber(String typed) {
    assertThat(DecimalInput.parseWhole(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"13.125, 13.125", "'38,0 %', 38.0", "\uff14\uff10\uff05, 40"})
  void readsAPercentage(String typed, String meant) {
    assertThat(DecimalInput.parsePercent(typed))
        .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo(meant));
  }
}
