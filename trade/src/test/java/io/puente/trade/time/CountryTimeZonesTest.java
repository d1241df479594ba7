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

  @Test
  void theRestOfADayEndsWhereTheNextOneBegins() {
    Instant evening = Instant.parse("2026-11-30T01:23:00Z");

    assertThat(CountryTimeZones.restOfDay(evening, "CL")).hasMinutes(97);
    assertThat(CountryTimeZones.restOfDay(evening, "MX")).hasMinutes(4 * 60 + 37);
    assertThat(CountryTimeZones.restOfDay(Instant.parse("2026-11-30T03:00:00Z"), "CL"))
        .as("at midnight, a whole day")
        .hasHours(24);
    assertThat(CountryTimeZones.restOfDay(Instant.parse("2026-09-06T03:30:00Z"), "CL"))
        .as("the night in which Chile's clocks skip the first hour of the day")
        .hasMinutes(30);
  }
}
