package io.puente.payments.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.stripesandbox.StripeCurrency;
import java.util.Collection;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puente and the double of Stripe each have a table of the decimals that people read. The tables
 * must agree.
 */
class CurrencyDigitsTableTest {

  static Collection<StripeCurrency> currencies() {
    return StripeCurrency.all();
  }

  @ParameterizedTest
  @MethodSource("currencies")
  void agreesWithTheDoubleOfStripe(StripeCurrency theirs) {
    CurrencyUnit currency = CurrencyUnit.of(theirs.code().toUpperCase(Locale.ROOT));

    assertThat(CurrencyDigits.of(currency).shown()).isEqualTo(theirs.shownDecimals());
  }
}
