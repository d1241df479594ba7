package io.puente.shipping.paper;

import static io.puente.shipping.paper.Posted.NIECE;
import static io.puente.shipping.paper.Posted.POTTER;
import static io.puente.shipping.paper.Posted.parcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class FormRuleTest {
  /** A round rate, so that 400 dollars are exactly 300 SDR. */
  private static final Optional<SdrRate> DOLLAR =
      Optional.of(new SdrRate(CurrencyUnit.USD, new BigDecimal("0.75")));

  private static final FormRule GENEROUS = new FormRule(BigDecimal.valueOf(300), 2_000, true);

  @Test
  void givesASmallPacketTheShortForm() {
    assertThat(FormRule.USUAL.formFor(packet("RR", "USD 399.99", 2_000), DOLLAR))
        .isEqualTo(CustomsForm.CN22);
  }

  @Test
  void givesAPacketOfMoreValueOrWeightTheLongForm() {
    assertThat(FormRule.USUAL.formFor(packet("RR", "USD 400.01", 500), DOLLAR))
        .isEqualTo(CustomsForm.CN23);
    assertThat(FormRule.USUAL.formFor(packet("RR", "USD 10.00", 2_001), DOLLAR))
        .isEqualTo(CustomsForm.CN23);
  }

  @Test
  void givesEveryParcelTheLongForm() {
    assertThat(FormRule.USUAL.formFor(packet("CP", "USD 10.00", 500), DOLLAR))
        .isEqualTo(CustomsForm.CN23);
    assertThat(FormRule.USUAL.formFor(packet("EE", "USD 10.00", 500), DOLLAR))
        .isEqualTo(CustomsForm.CN23);
  }

  @Test
  void readsExactlyThreeHundredAsThePostDoes() {
    var atTheLimit = packet("RR", "USD 400.00", 500);

    assertThat(FormRule.USUAL.formFor(atTheLimit, DOLLAR)).isEqualTo(CustomsForm.CN23);
    assertThat(GENEROUS.formFor(atTheLimit, DOLLAR)).isEqualTo(CustomsForm.CN22);
  }

  @Test
  void takesTheLongFormWhenNobodyKnowsTheRate() {
    assertThat(GENEROUS.formFor(packet("RR", "USD 1.00", 50), Optional.empty()))
        .isEqualTo(CustomsForm.CN23);
  }

  @Test
  void refusesTheRateOfAnotherCurrency() {
    assertThatThrownBy(() -> GENEROUS.formFor(packet("RR", "PEN 100.00", 50), DOLLAR))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void refusesContentsInSeveralCurrencies() {
    var inDollars = packet("RR", "USD 1.00", 50).contents().getFirst();
    var inSoles = packet("RR", "PEN 1.00", 50).contents().getFirst();

    assertThatThrownBy(() -> parcel("RR", POTTER, NIECE, List.of(inDollars, inSoles), 100))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  private static Consignment packet(String indicator, String value, int grossGrams) {
    var scarf = new CustomsLine("Alpaca scarf", 1, 40, Money.parse(value), "6117.10", "PE");
    return parcel(indicator, POTTER, NIECE, List.of(scarf), grossGrams);
  }
}
