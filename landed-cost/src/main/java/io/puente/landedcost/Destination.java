package io.puente.landedcost;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the parcel goes. The region is the part of the ISO 3166-2 code after the country ({@code
 * SP} of {@code BR-SP}). It is needed only where a state levies its own tax.
 */
public record Destination(Country country, @Nullable String region) {

  /**
   * Accepts the region in upper or lower case, with or without the country code.
   *
   * @throws InvalidFact if the region is not one to three letters or digits
   */
  public Destination {
    if (region != null) {
      String given = region.strip().toUpperCase(Locale.ROOT);
      region = given.startsWith(country.code() + "-") ? given.substring(3) : given;
      if (!region.matches("[A-Z0-9]{1,3}")) {
        throw new InvalidFact("region", InvalidFact.Problem.MALFORMED, given);
      }
    }
  }

  public static Destination of(String country) {
    return new Destination(Country.of(country), null);
  }

  public static Destination of(String country, String region) {
    return new Destination(Country.of(country), region);
  }
}
