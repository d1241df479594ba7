package io.puente.trade.time;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One time zone for each country: that of its capital, from the table {@code zone.tab} of the IANA
 * time zone database. A country's law begins with a day of its capital.
 */
public final class CountryTimeZones {

  private static final Map<String, ZoneId> BY_COUNTRY = read();

  private CountryTimeZones() {}

  /**
   * The time zone of a country's capital.
   *
   * @param country ISO 3166-1 alpha-2; UTC if unknown
   */
  public static ZoneId of(String country) {
    return BY_COUNTRY.getOrDefault(country, ZoneOffset.UTC);
  }

  /** The day that a country has at a moment. */
  public static LocalDate day(Instant moment, String country) {
    return LocalDate.ofInstant(moment, of(country));
  }

  /** How long the day that a country has at a moment still lasts. */
  public static Duration restOfDay(Instant moment, String country) {
    return Duration.between(
        moment, day(moment, country).plusDays(1).atStartOfDay(of(country)).toInstant());
  }

  private static Map<String, ZoneId> read() {
    try (InputStream json =
        CountryTimeZones.class.getResourceAsStream("/country-time-zones.json")) {
      return new ObjectMapper()
          .readValue(json, new TypeReference<Map<String, String>>() {}).entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Map.Entry::getKey, zone -> ZoneId.of(zone.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
