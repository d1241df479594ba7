package io.puente.shipping.milestone;

import java.util.Locale;
import java.util.Set;

/**
 * The countries of origin and destination of a parcel.
 *
 * @param origin ISO 3166-1 alpha-2 code of the sending country
 * @param destination ISO 3166-1 alpha-2 code of the receiving country
 */
public record Route(String origin, String destination) {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  public Route {
    if (!COUNTRIES.contains(origin) || !COUNTRIES.contains(destination)) {
      throw new IllegalArgumentException(
          "not two ISO 3166 countries: " + origin + ", " + destination);
    }
  }
}
