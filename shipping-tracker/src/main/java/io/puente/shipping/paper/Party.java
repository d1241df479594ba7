package io.puente.shipping.paper;

import java.util.List;
import java.util.Locale;

/**
 * A sender or an addressee. What is not known is empty.
 *
 * @param business the shop or firm, where it is not the name itself
 * @param lines street, district, town and postcode, in the order and form of the country
 * @param country ISO 3166-1 alpha-2 code
 * @param customsReference the number under which customs knows them: a tax number, an importer code
 */
public record Party(
    String name,
    String business,
    List<String> lines,
    String country,
    String phone,
    String email,
    String customsReference) {

  public Party {
    lines = List.copyOf(lines);
    if (name.isBlank()) {
      throw new IllegalArgumentException("Nobody can post to, or from, a blank name");
    }
    if (country.length() != 2) {
      throw new IllegalArgumentException("Not an ISO 3166 country: " + country);
    }
  }

  /** The country in English and French, the languages of international mail. */
  String countryName() {
    var place = Locale.of("", country);
    var english = place.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ENGLISH);
    var french = place.getDisplayCountry(Locale.FRENCH).toUpperCase(Locale.FRENCH);
    return english.equals(french) ? english : english + " / " + french;
  }
}
