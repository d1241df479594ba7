package io.puente.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {

  /** Defect: a Brazilian read "Feito em México". */
  @ParameterizedTest
  @CsvSource({
    "pt-BR, MX, no México",
    "pt-BR, CO, na Colômbia",
    "pt-BR, US, nos Estados Unidos",
    "pt-BR, CU, em Cuba",
    "en-US, US, the United States",
    "en-US, DO, the Dominican Republic",
    "en-US, MX, Mexico",
    "es-MX, PE, Perú",
  })
  void aCountryAsAPlaceFollowsItsPreposition(String language, String country, String place) {
    assertThat(CountryNames.asPlace(country, Locale.forLanguageTag(language))).isEqualTo(place);
  }
}
