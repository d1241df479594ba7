package io.puente.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.payments.money.CurrencyDigits;
import io.puente.stripesandbox.StripeCurrency;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puente and the double of Stripe each have a table of currencies. The two tables must agree. */
class StripeCurrencyTableTest {

  static Collection<StripeCurrency> currencies() {
    return StripeCurrency.all();
  }

  @ParameterizedTest
  @MethodSource("currencies")
  void agreesWithTheDoubleOfStripe(StripeCurrency theirs) {
    CurrencyUnit currency = unit(theirs);
    StripeCurrencyRule ours = StripeCurrencyRule.of(currency);

    assertThat(ours.decimals()).as("decimals").isEqualTo(theirs.decimals());
    assertThat(ours.multiple()).as("multiple").isEqualTo(theirs.multiple());
    ours.minimumCharge()
        .ifPresent(
            minimum ->
                assertThat(StripeAmount.of(minimum).units())
                    .as("minimum")
                    .isEqualTo(theirs.minimum().orElseThrow()));
  }

  /** What a buyer is shown and charged is never finer than what Stripe takes. */
  @ParameterizedTest
  @MethodSource("currencies")
  void takesEveryAmountThatABuyerIsCharged(StripeCurrency theirs) {
    CurrencyUnit currency = unit(theirs);
    Money charged = CurrencyDigits.charged(BigMoney.of(currency, new BigDecimal("1234.56789")));

    assertThat(StripeAmount.problemWith(charged)).isEmpty();
  }

  @Test
  void hasNoExceptionForACurrencyThatStripeDoesNotCharge() {
    Set<CurrencyUnit> charged =
        StripeCurrency.all().stream()
            .map(StripeCurrencyTableTest::unit)
            .collect(Collectors.toSet());
    List<CurrencyUnit> others =
        CurrencyUnit.registeredCurrencies().stream()
            .filter(currency -> !charged.contains(currency))
            .toList();

    assertThat(others)
        .isNotEmpty()
        .allMatch(
            currency -> StripeCurrencyRule.of(currency).decimals() == currency.getDecimalPlaces());
  }

  private static CurrencyUnit unit(StripeCurrency currency) {
    return CurrencyUnit.of(currency.code().toUpperCase(Locale.ROOT));
  }
}
