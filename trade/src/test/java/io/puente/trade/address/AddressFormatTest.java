package io.puente.trade.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Reads the bundled address formats. */
class AddressFormatTest {

  @Test
  void everyCountryHasOne() {
    for (String country : Locale.getISOCountries()) {
      assertThat(AddressFormat.of(country).fields()).as(country).isNotEmpty();
    }
  }

  @Test
  void brazilAsksForTheStateAndTheTaxNumberOfTheRecipient() {
    AddressFormat brazil = AddressFormat.of("BR");
    assertThat(brazil.regions()).containsEntry("SP", "São Paulo");
    assertThat(brazil.taxId()).isEqualTo("cpf");
  }
}
