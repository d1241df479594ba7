package io.puente.shipping.milestone;

import java.util.Locale;
import java.util.Set;

/**
 * Where a parcel goes from and to.
 *
 * @param origin ISO 3166-1 alpha-2 code of the sending country
 * @param destination ISO 3166-1 alpha-2 code of the receiving country
 */
public record Route(String origin, String destination) {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  public Route {
    if (!COUNTRIES.contains(origin) || !COUNTRIES.contains(destination)) {
      throw new IllegalArgumentException("Not two countries: " + origin + ", " + destination);
    }
  }
}
