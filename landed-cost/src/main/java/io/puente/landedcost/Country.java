package io.puente.landedcost;

import java.util.Locale;
import java.util.Set;

/** A country or territory by its ISO 3166-1 alpha-2 code, in capitals. Other codes are rejected. */
public record Country(String code) {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  /**
   * Checks the code.
   *
   * @throws InvalidFact if ISO 3166-1 has no such code
   */
  public Country {
    if (!CODES.contains(code)) {
      throw new InvalidFact("country", InvalidFact.Problem.UNKNOWN, code);
    }
  }

  /**
   * The country of a code as people type it, in upper or lower case, with or without spaces around
   * it.
   */
  public static Country of(String code) {
    return new Country(PastedText.plain(code).strip().toUpperCase(Locale.ROOT));
  }

  /** The country's name in a language. */
  public String name(Locale language) {
    return Locale.of("", code).getDisplayCountry(language);
  }

  @Override
  public String toString() {
    return code;
  }
}
