package io.puente.trade.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountryTimeZonesTest {

  @Test
  void everyCountryOfIso3166HasATimeZone() {
    for (String country : Locale.getISOCountries()) {
      assertThat(ZoneId.getAvailableZoneIds())
          .as(country)
          .contains(CountryTimeZones.of(country).getId());
    }
  }

  @Test
  void aDayBeginsInChileThreeHoursAfterUtcAndInMexicoSix() {
    Instant evening = Instant.parse("2026-11-30T01:23:00Z");

    assertThat(CountryTimeZones.day(evening, "CL")).isEqualTo(LocalDate.of(2026, 11, 29));
    assertThat(CountryTimeZones.day(evening, "MX")).isEqualTo(LocalDate.of(2026, 11, 29));
    assertThat(CountryTimeZones.day(evening, "ES")).isEqualTo(LocalDate.of(2026, 11, 30));
  }
}
