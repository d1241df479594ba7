package io.puente.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
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
    "pt-BR, CZ, na Tchéquia",
    "pt-BR, LK, no Sri Lanka",
    "pt-BR, CG, na República do Congo",
    "en-US, KY, the Cayman Islands",
    "en-US, US, the United States",
    "en-US, DO, the Dominican Republic",
    "en-US, MX, Mexico",
    "es-MX, PE, Perú",
  })
  void aCountryAsAPlaceFollowsItsPreposition(String language, String country, String place) {
    assertThat(CountryNames.asPlace(country, Locale.forLanguageTag(language))).isEqualTo(place);
  }

  /** Of these words the article is known; names that are a country's own have to be listed. */
  @Test
  void islandsAndRepublicsHaveTheArticleOfTheirWord() {
    for (String code : Locale.getISOCountries()) {
      String portuguese = CountryNames.asPlace(code, Locale.of("pt", "BR"));
      assertThat(portuguese)
          .doesNotMatch("(em|no|na|nos) Ilhas .*")
          .doesNotMatch("(em|no|nos|nas) (Ilha|República|Guiné|Nova) .*")
          .doesNotMatch("(em|na|nos|nas) (Reino|Território) .*")
          .doesNotMatch("(em|no|na|nas) (Estados|Emirados|Países|Territórios) .*");
      assertThat(CountryNames.asPlace(code, Locale.ENGLISH))
          .doesNotMatch("(?!the )[^&]* (Islands|Republic|Territory|Territories|Netherlands)")
          .doesNotMatch("United .*");
    }
  }
}
