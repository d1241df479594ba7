package io.puente.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NewShopTest {

  /** Region 419 of UN M49, without Bouvet Island and South Georgia. */
  private static final String LATIN_AMERICA_AND_THE_CARIBBEAN =
      """
      AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI
      BZ CR SV GT HN MX NI PA AR BO BR CL CO EC FK GF GY PY PE SR UY VE
      """;

  static Set<String> countries() {
    return CountryDefaults.countries();
  }

  @Test
  void anOwnerMayBeAnywhereInLatinAmericaTheCaribbeanAndTheUnitedStates() {
    assertThat(countries())
        .contains(LATIN_AMERICA_AND_THE_CARIBBEAN.strip().split("\\s+"))
        .contains("US")
        .hasSize(51);
    assertThat(CountryDefaults.of("DE")).isEmpty();
    assertThat(CountryDefaults.of("mx")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("countries")
  void opensWhereverItIs(String country) {
    NewShop asked = in(country);

    Shop shop = asked.toShop(new ShopState.Preparation());

    assertThat(Locale.getISOCountries()).contains(country);
    assertThat(Set.of("es", "en", "pt")).contains(shop.language());
    assertThat(shop.timeZone().getId()).matches("(America|Atlantic)/.+");
    assertThat(shop.shipping().sender().country()).isEqualTo(country);
    assertThat(asked.markets())
        .extracting(MarketSetting::code)
        .contains("es-us", "en-us")
        .doesNotHaveDuplicates();
    assertThat(asked.markets())
        .anySatisfy(
            home -> {
              assertThat(home.code().toUpperCase(Locale.ROOT)).endsWith("-" + country);
              assertThat(home.currency()).isEqualTo(shop.currency().getCode());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MX | es | MXN | America/Mexico_City | es-mx es-us en-us",
        "BR | pt | BRL | America/Sao_Paulo   | pt-br es-us en-us",
        "SV | es | USD | America/El_Salvador | es-sv es-us en-us",
        "JM | en | JMD | America/Jamaica     | en-jm es-us en-us",
        "US | en | USD | America/New_York    | en-us es-us"
      })
  void takesOverWhatIsUsualInItsCountry(
      String country, String language, String currency, String timeZone, String markets) {
    Place place = in(country).toShop(new ShopState.Preparation()).place();

    assertThat(place.language()).isEqualTo(language);
    assertThat(place.currency().getCode()).isEqualTo(currency);
    assertThat(place.timeZone()).isEqualTo(ZoneId.of(timeZone));
    assertThat(in(country).markets())
        .extracting(MarketSetting::code)
        .isEqualTo(List.of(markets.split(" ")));
  }

  private static NewShop in(String country) {
    return new NewShop(
        "barro",
        "barro.localhost",
        "Barro",
        "hola@barro.example",
        CountryDefaults.of(country).orElseThrow().place());
  }
}
