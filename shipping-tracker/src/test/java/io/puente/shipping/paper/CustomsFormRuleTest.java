package io.puente.shipping.paper;

import static io.puente.shipping.paper.Consignments.NIECE;
import static io.puente.shipping.paper.Consignments.POTTER;
import static io.puente.shipping.paper.Consignments.consignment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.shipping.paper.Consignment.CustomsLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class CustomsFormRuleTest {
  /** A round rate, so that 400 dollars are exactly 300 SDR. */
  private static final Optional<CustomsForm.SdrRate> DOLLAR =
      Optional.of(new CustomsForm.SdrRate(CurrencyUnit.USD, new BigDecimal("0.75")));

  private static final CustomsForm.Rule SHORT_FORM_AT_LIMIT =
      new CustomsForm.Rule(BigDecimal.valueOf(300), 2_000, true);

  @Test
  void choosesTheShortFormForASmallPacket() {
    assertThat(CustomsForm.Rule.USUAL.formFor(packet("RR", "USD 399.99", 2_000), DOLLAR))
        .isEqualTo(CustomsForm.CN22);
  }

  @Test
  void choosesTheLongFormForAPacketOfMoreValueOrWeight() {
    assertThat(CustomsForm.Rule.USUAL.formFor(packet("RR", "USD 400.01", 500), DOLLAR))
        .isEqualTo(CustomsForm.CN23);
    assertThat(CustomsForm.Rule.USUAL.formFor(packet("RR", "USD 10.00", 2_001), DOLLAR))
        .isEqualTo(CustomsForm.CN23);
  }

  @Test
  void choosesTheLongFormForEveryParcel() {
    assertThat(CustomsForm.Rule.USUAL.formFor(packet("CP", "USD 10.00", 500), DOLLAR))
        .isEqualTo(CustomsForm.CN23);
    assertThat(CustomsForm.Rule.USUAL.formFor(packet("EE", "USD 10.00", 500), DOLLAR))
        .isEqualTo(CustomsForm.CN23);
  }

  @Test
  void decidesForAValueAtTheLimitAsTheCarrierDoes() {
    Consignment atTheLimit = packet("RR", "USD 400.00", 500);

    assertThat(CustomsForm.Rule.USUAL.formFor(atTheLimit, DOLLAR)).isEqualTo(CustomsForm.CN23);
    assertThat(SHORT_FORM_AT_LIMIT.formFor(atTheLimit, DOLLAR)).isEqualTo(CustomsForm.CN22);
  }

  @Test
  void requiresTheLongFormWithoutAnExchangeRate() {
    assertThat(SHORT_FORM_AT_LIMIT.formFor(packet("RR", "USD 1.00", 50), Optional.empty()))
        .isEqualTo(CustomsForm.CN23);
  }

  @Test
  void refusesTheRateOfAnotherCurrency() {
    assertThatThrownBy(() -> SHORT_FORM_AT_LIMIT.formFor(packet("RR", "PEN 100.00", 50), DOLLAR))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void refusesContentsInSeveralCurrencies() {
    CustomsLine inDollars = packet("RR", "USD 1.00", 50).contents().getFirst();
    CustomsLine inSoles = packet("RR", "PEN 1.00", 50).contents().getFirst();

    assertThatThrownBy(() -> consignment("RR", POTTER, NIECE, List.of(inDollars, inSoles), 100))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  private static Consignment packet(String indicator, String value, int grossGrams) {
    var scarf = new CustomsLine("Alpaca scarf", 1, 40, Money.parse(value), "6117.10", "PE");
    return consignment(indicator, POTTER, NIECE, List.of(scarf), grossGrams);
  }
}
