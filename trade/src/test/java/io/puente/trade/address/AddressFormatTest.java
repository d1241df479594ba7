package io.puente.trade.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "CL, 832-0000, 8320000",
    "CL, 832 0000, 8320000",
    "US, 90012, 90012",
    "US, 90012 1234, 90012-1234",
    "US, 900121234, 90012-1234",
    "US, 90012–1234, 90012-1234",
    "US, ZIP 90012, 90012",
    "BR, 01310 100, 01310-100",
    "BR, 01310100, 01310-100",
    "BR, 01.310-100, 01310-100",
    "BR, CEP: 01310-100, 01310-100",
    "MX, C.P. 72000, 72000",
    "MX, cp 06700, 06700",
    "MX, Código Postal 06700, 06700",
    "MX, MX-06700, 06700",
    "MX, ０６７００, 06700",
    "MX, '0\u200b6700\u00a0', 06700",
    "AR, C 1043 AAZ, C1043AAZ",
    "AR, c1043aaz, C1043AAZ",
    "AR, CPA C1043AAZ, C1043AAZ",
    "AR, C.P. 1043, 1043",
    "AR, U9000, U9000",
    "AR, B 1636, B1636",
    "CO, 110 111, 110111",
    "UY, 11.200, 11200",
    "CR, 10101, 10101"
  })
  void aPostcodeIsReadInEveryUsualSpelling(String country, String written, String read) {
    assertThat(AddressFormat.of(country).postcode(written)).contains(read);
  }

  @ParameterizedTest
  @CsvSource({
    "US, 9001",
    "US, 90012-12",
    "MX, 6700",
    "MX, 0670O",
    "BR, 0131010",
    "CL, 83200",
    "AR, 1",
    "AR, C1043AA",
    "CO, 11011",
    "MX, Puebla"
  })
  void whatIsNoPostcodeOfTheCountryIsNotRead(String country, String written) {
    assertThat(AddressFormat.of(country).postcode(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "US, 90012, CA",
    "US, 90012-1234, CA",
    "US, 00901, PR",
    "US, 00802, VI",
    "US, 09012, AE",
    "US, 34002, AA",
    "US, 96201, AP",
    "US, 20001, DC",
    "US, 20101, VA",
    "US, 06390, NY",
    "US, 83414, WY",
    "US, 96799, AS",
    "MX, 06700, CMX",
    "MX, 72000, PUE",
    "BR, 01310-100, SP",
    "BR, 69900-001, AC",
    "BR, 69301-000, RR",
    "BR, 73300-000, DF",
    "BR, 73801-000, GO"
  })
  void aPostcodeTellsTheRegion(String country, String postcode, String region) {
    assertThat(AddressFormat.of(country).regionsWith(postcode)).contains(region);
  }

  @Test
  void onlyAPostOfficeAtABorderHasTwoRegions() {
    AddressFormat unitedStates = AddressFormat.of("US");
    assertThat(unitedStates.regionsWith("42223")).containsExactlyInAnyOrder("KY", "TN");
    assertThat(unitedStates.regionsWith("90012")).containsExactly("CA");
    assertThat(AddressFormat.of("CL").regionsWith("8320000")).isEmpty();
  }

  @Test
  void theUnitedStatesHaveTerritoriesAndMilitaryPostOfficesOutsideTheirCustoms() {
    AddressFormat unitedStates = AddressFormat.of("US");
    assertThat(unitedStates.regions())
        .containsKeys("PR", "GU", "VI", "AS", "MP", "AA", "AE", "AP", "DC");
    assertThat(unitedStates.outsideCustomsTerritory())
        .containsExactlyInAnyOrder("GU", "VI", "AS", "MP", "AA", "AE", "AP");
  }

  /** Defect: a page in Spanish named the states of the United States in English. */
  @Test
  void regionsAreNamedAndSortedInTheLanguageOfThePage() {
    AddressFormat unitedStates = AddressFormat.of("US");
    assertThat(unitedStates.regions("es"))
        .containsEntry("NY", "Nueva York")
        .containsEntry("CA", "California")
        .containsOnlyKeys(unitedStates.regions().keySet());
    assertThat(unitedStates.regions("es").values())
        .containsSubsequence("Nevada", "Nueva Jersey", "Nueva York", "Ohio");
    assertThat(unitedStates.regions("en")).isEqualTo(unitedStates.regions());
    assertThat(unitedStates.regionName("NY", "es")).isEqualTo("Nueva York");
    assertThat(unitedStates.regionName("AK", "pt")).isEqualTo("Alasca");
    assertThat(unitedStates.regionName("AP", "es")).isEqualTo("Fuerzas Armadas, Pacífico");
    assertThat(unitedStates.regionName("NY", "en")).isEqualTo("New York");
    assertThat(unitedStates.regionName("XX", "es")).isEqualTo("XX");
  }
}
